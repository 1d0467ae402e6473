namespace KnowledgeGraph.Server.Http;

/// <summary>Compression of what is sent, for clients that take it (Accept-Encoding).</summary>
public sealed class CompressionOptions
{
    /// <summary>Whether anything is compressed while it is sent; off where a proxy in front does it.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Bytes of the shortest reply that is compressed; what fits one packet gains nothing.</summary>
    public int MinBytes { get; set; } = 1_400;
}
