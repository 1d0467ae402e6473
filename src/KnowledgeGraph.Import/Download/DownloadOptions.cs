namespace KnowledgeGraph.Import.Download;

/// <summary>The folder of downloaded files, and the limits of a download's patience.</summary>
/// <param name="Folder">The folder for the files; each goes into the subfolder of its source.</param>
public sealed record DownloadOptions(string Folder)
{
    /// <summary>Tries of one file that bring nothing new before it is given up.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>The pause after the first of them; it doubles with each.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest of these pauses, and the longest that a server may ask for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The time for which a server may send nothing.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(1);
}
