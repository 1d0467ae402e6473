namespace KnowledgeGraph.Import.Assembly;

/// <summary>Finds the terms of a branch of HPO, by their keys.</summary>
internal sealed class PhenotypeBranches(ReleaseContent content)
{
    private readonly ILookup<int, int> _children = content.PhenotypeParents.ToLookup(step => step.ParentId, step => step.ChildId);

    /// <summary>All terms below one.</summary>
    public HashSet<int> Below(int root)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>([root]);
        while (open.TryPop(out var term))
        {
            foreach (var child in _children[term].Where(found.Add))
            {
                open.Push(child);
            }
        }

        return found;
    }

    /// <summary>The key of a term; null where the release lacks it.</summary>
    public int? Root(string curie) => content.Phenotypes.Find(term => term.Curie == curie)?.Id;
}
