namespace KnowledgeGraph.Formats;

/// <summary>How a format is recognised by a file's first bytes.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">The format's usual file name or name.</param>
/// <param name="Recognises">True if a file's head is this format's.</param>
/// <param name="ReadVersion">The version a file's head states; null if it states none.</param>
public sealed record FormatDescriptor(SourceFormat Format, string Name, HeadTest Recognises, HeadText ReadVersion);
