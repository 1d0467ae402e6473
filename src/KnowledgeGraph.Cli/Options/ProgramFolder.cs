namespace KnowledgeGraph.Cli.Options;

/// <summary>The folder of the program as its operators see it, which is where they put its <c>appsettings.json</c>.</summary>
internal static class ProgramFolder
{
    // Written by the build of a single file, whose contents are unpacked elsewhere.
    private const string SingleFileSwitch = "KnowledgeGraph.IsSingleFile";

    public static string Path { get; } =
        AppContext.TryGetSwitch(SingleFileSwitch, out var isSingleFile) && isSingleFile
            && System.IO.Path.GetDirectoryName(Environment.ProcessPath) is { Length: > 0 } folder
            ? folder
            : AppContext.BaseDirectory;
}
