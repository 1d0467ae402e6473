namespace KnowledgeGraph.UnitTests.Samples;

/// <summary>The items that can be reached from some others, in ordinal order.</summary>
internal static class Closure
{
    public static SortedSet<string> Of(IEnumerable<string> start, Func<string, IEnumerable<string>> next)
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(start);
        while (waiting.TryPop(out var one))
        {
            if (reached.Add(one))
            {
                foreach (var other in next(one))
                {
                    waiting.Push(other);
                }
            }
        }

        return reached;
    }
}
