namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// Transitive closure of one direction of a hierarchy, compressed: per term the reachable terms, nearest first, with distances.
/// </summary>
internal sealed class TermClosure
{
    private readonly int[] _starts;
    private readonly int[] _terms;
    private readonly byte[] _distances;

    private TermClosure(int[] starts, int[] terms, byte[] distances)
    {
        _starts = starts;
        _terms = terms;
        _distances = distances;
    }

    /// <summary>Closes <paramref name="step"/>, visiting terms in an order in which the terms that one reaches come before it.</summary>
    public static TermClosure Build(Adjacency step, Adjacency reverse)
    {
        var reached = new (int Term, byte Distance)[step.RowCount][];
        var nearest = new Dictionary<int, byte>();
        foreach (var row in EndsFirst(step, reverse))
        {
            nearest.Clear();
            foreach (var next in step.Neighbours(row))
            {
                Shorten(nearest, next, 1);
                foreach (var (term, distance) in reached[next])
                {
                    Shorten(nearest, term, (byte)Math.Min(distance + 1, byte.MaxValue));
                }
            }

            var entries = new (int Term, byte Distance)[nearest.Count];
            var position = 0;
            foreach (var (term, distance) in nearest)
            {
                entries[position++] = (term, distance);
            }

            Array.Sort(entries, static (left, right) =>
                left.Distance != right.Distance ? left.Distance.CompareTo(right.Distance) : left.Term.CompareTo(right.Term));
            reached[row] = entries;
        }

        return Compress(reached);
    }

    public ReadOnlySpan<int> Rows(int row) => _terms.AsSpan(_starts[row].._starts[row + 1]);

    public TermList Of(int row) => new(_terms, _distances, _starts[row], _starts[row + 1] - _starts[row]);

    private static void Shorten(Dictionary<int, byte> nearest, int term, byte distance)
    {
        if (!nearest.TryGetValue(term, out var known) || distance < known)
        {
            nearest[term] = distance;
        }
    }

    private static IEnumerable<int> EndsFirst(Adjacency step, Adjacency reverse)
    {
        var open = new int[step.RowCount];
        var ready = new Queue<int>();
        for (var row = 0; row < open.Length; row++)
        {
            open[row] = step.Degree(row);
            if (open[row] == 0)
            {
                ready.Enqueue(row);
            }
        }

        var visited = 0;
        while (ready.TryDequeue(out var row))
        {
            visited++;
            yield return row;
            foreach (var before in reverse.Neighbours(row).ToArray())
            {
                if (--open[before] == 0)
                {
                    ready.Enqueue(before);
                }
            }
        }

        if (visited != open.Length)
        {
            throw new InvalidOperationException(
                $"the hierarchy has a cycle: {open.Length - visited} of {open.Length} terms are on one or beyond it");
        }
    }

    private static TermClosure Compress((int Term, byte Distance)[][] reached)
    {
        var starts = new int[reached.Length + 1];
        for (var row = 0; row < reached.Length; row++)
        {
            starts[row + 1] = starts[row] + reached[row].Length;
        }

        var terms = new int[starts[^1]];
        var distances = new byte[terms.Length];
        for (var row = 0; row < reached.Length; row++)
        {
            for (var position = 0; position < reached[row].Length; position++)
            {
                (terms[starts[row] + position], distances[starts[row] + position]) = reached[row][position];
            }
        }

        return new TermClosure(starts, terms, distances);
    }
}
