namespace KnowledgeGraph.Server.Watching;

/// <summary>Lists of records that clients have watched for them; docs/limits.md. Without a folder none are kept.</summary>
public sealed class WatchOptions
{
    /// <summary>
    /// Where lists are kept, each in a file of its own; processes that share the folder share the lists. None by default.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Lists of all clients.</summary>
    public int MaxLists { get; set; } = 10_000;

    /// <summary>Lists of one key or token.</summary>
    public int MaxListsPerClient { get; set; } = 20;

    /// <summary>Records of one list.</summary>
    public int MaxRecords { get; set; } = 1_000;

    /// <summary>
    /// Hosts that may receive changes, each as a name or address, with a port where it is not that of the scheme; none by default. Those on
    /// this machine may be called by http, all others by https alone.
    /// </summary>
    public IList<string> WebhookHosts { get; } = [];

    /// <summary>How long such a host may take to answer.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Hosts that are called at once.</summary>
    public int MaxCalls { get; set; } = 8;

    /// <summary>Whether lists are kept.</summary>
    internal bool IsOn => !string.IsNullOrEmpty(Folder);
}
