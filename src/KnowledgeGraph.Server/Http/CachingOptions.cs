namespace KnowledgeGraph.Server.Http;

/// <summary>How long replies to GET may be kept by who receives them.</summary>
public sealed class CachingOptions
{
    /// <summary>How long a reply may be used without asking whether another release is served; no time, and it is always asked.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.Zero;
}
