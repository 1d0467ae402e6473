using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Facts about one kind of link, by the link they speak of. A source that says the same of a link twice has said it once; what is repeated,
/// and what resolves to no link, is counted.
/// </summary>
internal sealed class LinkGroups<TKey, TFact>
    where TKey : struct
    where TFact : Fact
{
    private readonly Dictionary<TKey, List<TFact>> _groups = [];

    /// <summary>Puts every fact to its link.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="words">The functions that read facts of the kind.</param>
    public LinkGroups(IEnumerable<TFact> facts, LinkWords<TKey, TFact> words)
    {
        foreach (var fact in facts)
        {
            if (words.Link(fact) is not { } key)
            {
                words.Lost(fact);
            }
            else if (_groups.TryGetValue(key, out var group))
            {
                group.Add(fact);
            }
            else
            {
                _groups.Add(key, [fact]);
            }
        }

        foreach (var group in _groups.Values)
        {
            Settle(group, words);
        }
    }

    /// <summary>The links.</summary>
    public IReadOnlyCollection<TKey> Keys => _groups.Keys;

    /// <summary>The facts about a link.</summary>
    public IReadOnlyList<TFact> this[TKey link] => _groups[link];

    /// <summary>The links in no order, each with its facts.</summary>
    public IEnumerable<(TKey Key, IReadOnlyList<TFact> Facts)> All() =>
        _groups.Select(group => (group.Key, (IReadOnlyList<TFact>)group.Value));

    // Most links are stated once.
    private static void Settle(List<TFact> group, LinkWords<TKey, TFact> words)
    {
        if (group is [var only])
        {
            only.Origin.Load();
            return;
        }

        var said = new HashSet<TFact>(group.Count);
        group.RemoveAll(fact =>
        {
            var isNew = said.Add(words.Said(fact));
            if (isNew)
            {
                fact.Origin.Load();
            }
            else
            {
                words.Repeated(fact);
            }

            return !isNew;
        });
    }
}
