using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>A file that was found; or, of an archive, its members of one format, or one member of no known format.</summary>
/// <param name="Path">The path of the file, or of its archive.</param>
/// <param name="Name">The path below the folder in which it was found.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Format">Its format; null if that is not known.</param>
/// <param name="Version">The version it states; null if it states none.</param>
/// <param name="IsArchive">True if the path is that of a tar archive.</param>
internal sealed record ScannedFile(string Path, string Name, long Bytes, FormatDescriptor? Format, string? Version, bool IsArchive)
{
    /// <summary>The reason why it is left out without being read; null if it is not left out.</summary>
    public string? Ignored { get; init; }

    /// <summary>The appearance of the file, if its format is not known.</summary>
    public string Appearance { get; init; } = string.Empty;
}
