namespace KnowledgeGraph.Import.Assembly;

/// <summary>is_a steps without circles: a step that would close one is refused, so the better source goes first.</summary>
internal sealed class AcyclicSteps
{
    private readonly Dictionary<int, List<int>> _parents = [];
    private readonly SortedDictionary<(int Child, int Parent), int> _steps = [];

    /// <summary>The steps in the order of child, then parent.</summary>
    public IEnumerable<(int Child, int Parent, int SourceId)> Steps => _steps.Select(step => (step.Key.Child, step.Key.Parent, step.Value));

    /// <summary>Adds a step; false if it would close a circle. A step that is there already keeps its first source.</summary>
    public bool TryAdd(int child, int parent, int sourceId)
    {
        if (_steps.ContainsKey((child, parent)))
        {
            return true;
        }

        if (child == parent || Reaches(parent, child))
        {
            return false;
        }

        _steps.Add((child, parent), sourceId);
        if (!_parents.TryGetValue(child, out var parents))
        {
            _parents.Add(child, parents = []);
        }

        parents.Add(parent);
        return true;
    }

    private bool Reaches(int from, int to)
    {
        var seen = new HashSet<int> { from };
        var open = new Stack<int>([from]);
        while (open.TryPop(out var term))
        {
            if (term == to)
            {
                return true;
            }

            foreach (var parent in _parents.GetValueOrDefault(term) ?? [])
            {
                if (seen.Add(parent))
                {
                    open.Push(parent);
                }
            }
        }

        return false;
    }
}
