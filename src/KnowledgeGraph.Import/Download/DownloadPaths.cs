namespace KnowledgeGraph.Import.Download;

/// <summary>Where a file and what is known of it lie. Names that begin with a dot are no source files: an import passes over them.</summary>
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

    /// <summary>The file itself.</summary>
    public string File { get; }

    /// <summary>What has come of it so far.</summary>
    public string Part { get; }

    /// <summary>What is known of it once it is whole.</summary>
    public string Record { get; }
}
