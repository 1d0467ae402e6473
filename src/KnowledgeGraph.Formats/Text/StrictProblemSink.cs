namespace KnowledgeGraph.Formats.Text;

/// <summary>The first fault ends the read.</summary>
public sealed class StrictProblemSink : IProblemSink
{
    /// <summary>The shared instance; it holds no state.</summary>
    public static StrictProblemSink Instance { get; } = new();

    /// <inheritdoc/>
    /// <exception cref="MalformedInputException">Always.</exception>
    public void Report(FormatProblem problem) => throw new MalformedInputException(problem);
}
