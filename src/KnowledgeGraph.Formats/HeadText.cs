namespace KnowledgeGraph.Formats;

/// <summary>Finds a text in the first bytes of a file.</summary>
/// <param name="head">The first decompressed bytes.</param>
public delegate string? HeadText(ReadOnlySpan<byte> head);
