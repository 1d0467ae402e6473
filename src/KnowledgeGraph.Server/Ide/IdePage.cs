namespace KnowledgeGraph.Server.Ide;

/// <summary>Where the chosen IDE's files lie, and whether they were packed.</summary>
public static class IdePage
{
    /// <summary>The document a browser asks for first.</summary>
    internal const string Index = "index.html";

    /// <summary>Whether a browser gets the IDE; without its files it gets a plain page.</summary>
    public static bool IsPacked(IdeOptions ide) => ide.Kind != IdeKind.None && File.Exists(Path.Combine(FolderOf(ide), Index));

    internal static string FolderOf(IdeOptions ide) =>
        Path.GetFullPath(Path.Combine(ide.AssetsPath, ide.Kind == IdeKind.GraphiQL ? "graphiql" : "banana-cake-pop"));
}
