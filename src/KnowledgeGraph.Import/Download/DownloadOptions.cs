namespace KnowledgeGraph.Import.Download;

/// <summary>Where files go, and how patient a download is.</summary>
/// <param name="Folder">Where they go: each into the folder of its source.</param>
public sealed record DownloadOptions(string Folder)
{
    /// <summary>Tries of one file that bring nothing new before it is given up.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>The pause after the first of them; it doubles with each.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest of these pauses, and the longest that a server may ask for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a server may send nothing.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(1);
}
