namespace KnowledgeGraph.Formats.Text;

/// <summary>Counts faults, keeps the first few as samples and lets reading continue.</summary>
/// <param name="sampleLimit">The number of faults to keep in full.</param>
public sealed class LenientProblemSink(int sampleLimit = 10) : IProblemSink
{
    private readonly List<FormatProblem> _samples = [];

    /// <summary>Faults met so far.</summary>
    public int Count { get; private set; }

    /// <summary>True once a fault took the file with it: what was read of it may not be all.</summary>
    public bool IsFileBroken { get; private set; }

    /// <summary>The first faults, in file order.</summary>
    public IReadOnlyList<FormatProblem> Samples => _samples;

    /// <inheritdoc/>
    public void Report(FormatProblem problem)
    {
        Count++;
        IsFileBroken |= problem.Extent == ProblemExtent.File;
        if (_samples.Count < sampleLimit)
        {
            _samples.Add(problem);
        }
    }
}
