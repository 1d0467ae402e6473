using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Import.Identity;

/// <summary>
/// Which record an identifier that was withdrawn or merged leads to, by one rule for every ontology and format: the one successor that is stated;
/// without any, the one live term that has it as an alternative identifier. Where several are stated nobody chooses (HPO's and Mondo's editors: to be
/// treated as <c>consider</c>), and <c>consider</c> alone leads nowhere.
/// </summary>
internal sealed class Successors
{
    private const int LongestChain = 16;

    private readonly Dictionary<string, string> _next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _choices = new(StringComparer.Ordinal);

    /// <summary>Settles the successors.</summary>
    /// <param name="stated">What sources say: an identifier, its successor, and whether it is only an alternative identifier of that.</param>
    /// <param name="isLive">Whether an identifier is in use; what is leads to itself.</param>
    public Successors(IEnumerable<(string Retired, string Live, bool IsAlternative)> stated, Func<string, bool> isLive)
    {
        foreach (var group in stated.Where(fact => fact.Retired != fact.Live && !isLive(fact.Retired)).GroupBy(fact => fact.Retired, StringComparer.Ordinal))
        {
            var isReplaced = group.Any(fact => !fact.IsAlternative);
            var next = group.Where(fact => fact.IsAlternative != isReplaced).Select(fact => fact.Live).Distinct(StringComparer.Ordinal).Order(CurieOrder.Comparer).ToList();
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

    /// <summary>The identifiers of which several successors are stated, with these.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Choices => _choices;

    /// <summary>The end of the chain of successors; the identifier itself if it has none. A circle ends where it began.</summary>
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
