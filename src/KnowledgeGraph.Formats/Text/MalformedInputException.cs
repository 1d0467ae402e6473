namespace KnowledgeGraph.Formats.Text;

/// <summary>A source file does not conform to its format, and the read is strict.</summary>
/// <param name="problem">The fault.</param>
public sealed class MalformedInputException(FormatProblem problem) : FormatException(problem.ToString())
{
    /// <summary>The fault that ended the read.</summary>
    public FormatProblem Problem { get; } = problem;
}
