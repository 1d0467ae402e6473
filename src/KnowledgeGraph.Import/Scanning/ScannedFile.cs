using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>A file that was found.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its path below the folder it was found in.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Format">What it is; null if it is none of ours.</param>
/// <param name="Version">The version it states; null if it states none.</param>
/// <param name="IsArchive">True if it is a tar whose members are files of the format.</param>
internal sealed record ScannedFile(string Path, string Name, long Bytes, FormatDescriptor? Format, string? Version, bool IsArchive);
