namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>The repository's own files, without those that tools put there.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] ToolFolders = ["artifacts", "bin", "node_modules", "obj"];

    public static string Root { get; } = FindRoot();

    /// <summary>The projects of <c>src</c>, <c>migrations</c> and <c>tests</c>.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Named("*.csproj").Select(path => ProjectFile.Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(Full(path))))];

    /// <summary>The sources of <c>src</c>, to which the house rules apply.</summary>
    public static IReadOnlyList<SourceText> Product { get; } = Sources("src");

    /// <summary>The sources of <c>tests</c>.</summary>
    public static IReadOnlyList<SourceText> Tests { get; } = Sources("tests");

    /// <summary>The resolved packages of a project.</summary>
    public static IReadOnlyList<LockedPackage> LockedPackagesOf(string project) =>
        LockedPackage.Parse(project, File.ReadAllText(Full(Named("packages.lock.json").Single(path => path.Split('/')[1] == project))));

    /// <summary>The paths below the root, with forward slashes, of the files that match a pattern.</summary>
    public static IReadOnlyList<string> Named(string pattern) =>
        [.. new[] { "src", "migrations", "tests" }.SelectMany(top => Below(top, pattern))];

    public static string Full(string path) => Path.Combine(Root, path);

    private static List<SourceText> Sources(string top) =>
        [.. Below(top, "*.cs").Select(path => new SourceText(path, File.ReadAllText(Full(path))))];

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory.EnumerateFiles(Full(folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Intersect(ToolFolders).Any())
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("no KnowledgeGraph.sln above the test's folder");
    }
}
