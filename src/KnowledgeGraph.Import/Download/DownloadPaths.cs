namespace KnowledgeGraph.Import.Download;

/// <summary>
/// The paths of a downloaded file and of its state. An import passes over names that begin with a dot, so they are
/// not taken for source files.
/// </summary>
internal sealed class DownloadPaths
{
    public const string StateFolder = ".download";

    public DownloadPaths(string folder, DownloadItem item)
    {
        var state = Path.Combine(folder, StateFolder, item.Source);
        File = Path.Combine(folder, item.Source, item.Name);
        Part = Path.Combine(state, item.Name + ".part");
        Record = Path.Combine(state, item.Name + ".json");
        Directory.CreateDirectory(state);
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
    }

    /// <summary>The path of the file itself.</summary>
    public string File { get; }

    /// <summary>The path of the part that has arrived so far.</summary>
    public string Part { get; }

    /// <summary>The path of the record of the complete file.</summary>
    public string Record { get; }
}
