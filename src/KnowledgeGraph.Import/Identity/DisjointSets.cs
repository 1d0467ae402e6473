namespace KnowledgeGraph.Import.Identity;

/// <summary>Identifiers in disjoint sets, of which no two that hold a live MONDO class may be joined.</summary>
internal sealed class DisjointSets(IReadOnlySet<string> liveClasses)
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _classOfRoot = new(StringComparer.Ordinal);

    /// <summary>The set an identifier is in, by the identifier that stands for it.</summary>
    public string Find(string identifier)
    {
        if (!_parents.TryGetValue(identifier, out var parent))
        {
            _parents.Add(identifier, identifier);
            if (liveClasses.Contains(identifier))
            {
                _classOfRoot.Add(identifier, identifier);
            }

            return identifier;
        }

        if (parent == identifier)
        {
            return identifier;
        }

        return _parents[identifier] = Find(parent);
    }

    /// <summary>Whether the set of a root holds a live MONDO class.</summary>
    public bool HasClass(string root) => _classOfRoot.ContainsKey(root);

    /// <summary>Joins two sets; false if both hold a MONDO class, which is a conflict.</summary>
    public bool TryJoin(string left, string right)
    {
        var (leftRoot, rightRoot) = (Find(left), Find(right));
        if (leftRoot == rightRoot)
        {
            return true;
        }

        if (_classOfRoot.ContainsKey(leftRoot) && _classOfRoot.ContainsKey(rightRoot))
        {
            return false;
        }

        _parents[rightRoot] = leftRoot;
        if (_classOfRoot.Remove(rightRoot, out var held))
        {
            _classOfRoot.Add(leftRoot, held);
        }

        return true;
    }

    /// <summary>All identifiers by set.</summary>
    public ILookup<string, string> Members() => _parents.Keys.ToList().ToLookup(Find, StringComparer.Ordinal);
}
