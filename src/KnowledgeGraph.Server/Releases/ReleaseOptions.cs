namespace KnowledgeGraph.Server.Releases;

/// <summary>Which releases stay, and how many of them are open at once.</summary>
public sealed class ReleaseOptions
{
    /// <summary>
    /// Releases that stay when another is activated, the served one and the one before it among them; those that kg releases keep names
    /// stay beside.
    /// </summary>
    public int Keep { get; set; } = 5;

    /// <summary>How long a release stays at least, however many newer ones there are; 0 for no time.</summary>
    public TimeSpan KeepFor { get; set; }

    /// <summary>Releases beside the served one that are held in memory at once, because requests name them.</summary>
    public int MaxOpen { get; set; } = 2;
}
