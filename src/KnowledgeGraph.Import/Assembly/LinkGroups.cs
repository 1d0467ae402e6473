using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Facts about one kind of link, by the link they speak of; what resolves to no link is counted.</summary>
internal sealed class LinkGroups<TKey, TFact>
    where TKey : struct
    where TFact : Fact
{
    private readonly Dictionary<TKey, List<TFact>> _groups = [];

    /// <summary>Puts every fact to its link.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="link">The link a fact speaks of; null if one of its ends is unknown.</param>
    /// <param name="describe">The fact in a few words, for the load origin.</param>
    public LinkGroups(IEnumerable<TFact> facts, Func<TFact, TKey?> link, Func<TFact, string> describe)
    {
        foreach (var fact in facts)
        {
            if (link(fact) is not { } key)
            {
                fact.Origin.Miss(describe(fact));
                continue;
            }

            fact.Origin.Load();
            if (!_groups.TryGetValue(key, out var group))
            {
                _groups.Add(key, group = []);
            }

            group.Add(fact);
        }
    }

    /// <summary>The links.</summary>
    public IReadOnlyCollection<TKey> Keys => _groups.Keys;

    /// <summary>The facts about a link.</summary>
    public IReadOnlyList<TFact> this[TKey link] => _groups[link];

    /// <summary>The links in no order, each with its facts.</summary>
    public IEnumerable<(TKey Key, IReadOnlyList<TFact> Facts)> All() => _groups.Select(group => (group.Key, (IReadOnlyList<TFact>)group.Value));
}
