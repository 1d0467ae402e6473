namespace KnowledgeGraph.Formats;

/// <summary>Looks at the first bytes of a file.</summary>
/// <param name="head">The first decompressed bytes.</param>
public delegate bool HeadTest(ReadOnlySpan<byte> head);
