using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>The embedded sample's source files as they lie in the repository, and the record text they are checked against.</summary>
internal static class SampleFolder
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The small part of the sample that tests know to the last row: the vanishing white matter family.</summary>
    public static string Family { get; } = System.IO.Path.Combine(Root, "tests", "Fixtures", "VanishingWhiteMatter");

    public static string Path { get; } = System.IO.Path.Combine(Root, "src", "KnowledgeGraph.Cli", "Sample");

    /// <summary>Every file an importer sees: what is for people and editors is not copied beside the program.</summary>
    public static IReadOnlyList<string> SourceFiles { get; } = FilesOf(Path);

    /// <summary>The source files of a folder.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) =>
        [.. Directory.GetFiles(folder)
            .Where(file => System.IO.Path.GetFileName(file) is not ("README.md" or ".editorconfig" or ".gitattributes"))
            .Order(StringComparer.Ordinal)];

    public static string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The lines of a file, without its header and comment lines, split into columns.</summary>
    public static List<string[]> Rows(string name, char separator, int headerLines = 1) =>
        [.. System.IO.File.ReadAllLines(File(name)).Skip(headerLines).Select(line => line.Split(separator))];

    /// <summary>The lines of the MedGen record page, or a skipped test where it is absent.</summary>
    public static string[] RequireRecordText() => System.IO.File.ReadAllLines(RequireShared("seed/medgen-record-vwm2.txt"));

    /// <summary>The full path of a file in the folder <c>shared</c> beside the repository, or a skipped test where it is absent.</summary>
    public static string RequireShared(string relativePath)
    {
        var path = System.IO.Path.Combine(Root, "..", "shared", relativePath);
        var isThere = System.IO.File.Exists(path);
        Assert.False(!isThere && Environment.GetEnvironmentVariable("CI") == "true", "CI must have ../shared/" + relativePath);
        Skip.IfNot(isThere, "no file ../shared/" + relativePath);
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("KnowledgeGraph.sln is in no folder above the tests");
    }
}
