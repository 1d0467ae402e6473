using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Import.Identity;

/// <summary>
/// The records that withdrawn or merged identifiers lead to, by one rule for every ontology and format: the one successor that is stated;
/// if none is, the one live term that has the identifier as an alternative. If several are stated, none is chosen (HPO's and Mondo's
/// editors: to be treated as <c>consider</c>), and <c>consider</c> alone leads nowhere.
/// </summary>
internal sealed class Successors
{
    private const int LongestChain = 16;

    private readonly Dictionary<string, string> _next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _choices = new(StringComparer.Ordinal);

    /// <summary>Settles the successors.</summary>
    /// <param name="stated">
    /// The sources' statements: an identifier, its successor, and whether the identifier is only an alternative one of the successor.
    /// </param>
    /// <param name="isLive">Says whether an identifier is in use; one in use leads to itself.</param>
    public Successors(IEnumerable<(string Retired, string Live, bool IsAlternative)> stated, Func<string, bool> isLive)
    {
        foreach (var group in stated.Where(fact => fact.Retired != fact.Live && !isLive(fact.Retired))
            .GroupBy(fact => fact.Retired, StringComparer.Ordinal))
        {
            var isReplaced = group.Any(fact => !fact.IsAlternative);
            var next = group.Where(fact => fact.IsAlternative != isReplaced).Select(fact => fact.Live).Distinct(StringComparer.Ordinal)
                .Order(CurieOrder.Comparer)
                .ToList();
            if (next is [var only])
            {
                _next.Add(group.Key, only);
            }
            else
            {
                _choices.Add(group.Key, next);
            }
        }
    }

    /// <summary>The identifiers that have one successor.</summary>
    public IEnumerable<string> Retired => _next.Keys;

    /// <summary>The identifiers for which several successors are stated, with those successors.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Choices => _choices;

    /// <summary>
    /// The end of the chain of successors; the identifier itself if it has none. A chain, or a cycle, is followed
    /// for at most <see cref="LongestChain"/> steps.
    /// </summary>
    public string Follow(string identifier)
    {
        var current = identifier;
        for (var steps = 0; steps < LongestChain && _next.TryGetValue(current, out var live); steps++)
        {
            current = live;
        }

        return current;
    }
}
