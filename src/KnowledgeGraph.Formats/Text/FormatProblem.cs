namespace KnowledgeGraph.Formats.Text;

/// <summary>One fault in a source file: its place, the text found there and the text expected.</summary>
/// <param name="File">The file's name; a member of an archive reads <c>archive.tar.gz!member</c>.</param>
/// <param name="Line">The line, counted from 1; 0 if the fault has no line (a file that cannot be opened).</param>
/// <param name="Found">The text that was found, cut to a readable length.</param>
/// <param name="Expected">The text that the format requires.</param>
public readonly record struct FormatProblem(string File, long Line, string Found, string Expected)
{
    private const int LongestFound = 60;

    /// <summary>How much of the data is lost by the fault; one record unless stated otherwise.</summary>
    public ProblemExtent Extent { get; init; }

    /// <summary>Cuts a text that was found to a readable length.</summary>
    internal static string Cut(string found) => found.Length <= LongestFound ? found : found[..LongestFound] + "…";

    /// <summary>The problem as one line: <c>file:line: found …, expected …</c>.</summary>
    public override string ToString() => $"{File}:{Line}: found {Found}, expected {Expected}";
}
