namespace KnowledgeGraph.Formats.Text;

/// <summary>One fault in a source file: where it is, what stands there and what should.</summary>
/// <param name="File">The file's name; a member of an archive reads <c>archive.tar.gz!member</c>.</param>
/// <param name="Line">The line, counted from 1; 0 where the fault has no line (a file that cannot be opened).</param>
/// <param name="Found">What was found, cut to a readable length.</param>
/// <param name="Expected">What the format asks for.</param>
public readonly record struct FormatProblem(string File, long Line, string Found, string Expected)
{
    private const int LongestFound = 60;

    /// <summary>How much the fault takes with it; one record unless said otherwise.</summary>
    public ProblemExtent Extent { get; init; }

    /// <summary>What was found, cut to a length that can be read.</summary>
    internal static string Cut(string found) => found.Length <= LongestFound ? found : found[..LongestFound] + "…";

    /// <summary>The problem as one line: <c>file:line: found …, expected …</c>.</summary>
    public override string ToString() => $"{File}:{Line}: found {Found}, expected {Expected}";
}
