using System.Text.RegularExpressions;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>A C# file as text: enough of it is understood to hold rules that no compiler holds.</summary>
internal sealed partial class SourceText(string path, string text)
{
    /// <summary>Below the repository's root, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The text without comments and without what stands in quotes, line by line as before.</summary>
    public string Code { get; } = NotCode().Replace(text, match => new string('\n', match.Value.AsSpan().Count('\n')) + " ");

    /// <summary>The text as it is written, line by line.</summary>
    public IReadOnlyList<string> Lines { get; } = text.Split('\n');

    public string Project => Path.Split('/')[1];

    /// <summary>The folder below the project, or nothing for a file at its top.</summary>
    public string Folder => Path.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    public int LineCount => text.AsSpan().Count('\n');

    public string? Namespace => NamespaceLine().Match(Code) is { Success: true } line ? line.Groups["name"].Value : null;

    /// <summary>The types declared here, nested ones too.</summary>
    public IReadOnlyList<DeclaredType> Types =>
        [
            .. TypeLine().Matches(Code).Select(line => new DeclaredType(
                line.Groups["name"].Value,
                line.Groups["kind"].Value,
                line.Groups["modifiers"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
                IsNested: line.Groups["indent"].Length > 0)),
        ];

    /// <summary>Whether a word, or a name that begins with it and a point, stands in the code and is not a member of something.</summary>
    public bool Names(string name) => Regex.IsMatch(Code, $@"(?<![\w.]){Regex.Escape(name)}(?!\w)");

    // Raw strings first, or their quotes would be read as empty strings. A text in holes of an interpolated string counts as quoted.
    [GeneratedRegex("""
        (?<raw>"{3,})[\s\S]*?(?<!")\k<raw>(?!")
        | \$?@\$?"(?:[^"]|"")*"
        | "(?:[^"\\\n]|\\.)*"
        | '(?:[^'\\\n]|\\.[^'\n]*)'
        | //[^\n]*
        | /\*[\s\S]*?\*/
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NotCode();

    [GeneratedRegex(@"^\s*namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(
        @"^(?<indent>[ \t]*)(?:\[[^\]\n]*\]\s*)*"
        + @"(?<modifiers>(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|unsafe|new|ref)\s+)*)"
        + @"(?:(?<kind>record\s+struct|record\s+class|class|record|struct|interface|enum)\s+(?<name>\w+)"
        + @"|(?<kind>delegate)\s+[^\n(]*?(?<name>\w+)\s*(?:<[^>\n]*>)?\s*\()",
        RegexOptions.Multiline)]
    private static partial Regex TypeLine();
}
