using KnowledgeGraph.Formats;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>A file that was found; of an archive, its members of one format, or one that is of none.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its path below the folder it was found in.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Format">What it is; null if it is none of ours.</param>
/// <param name="Version">The version it states; null if it states none.</param>
/// <param name="IsArchive">True if it is a tar whose members are files of the format.</param>
internal sealed record ScannedFile(string Path, string Name, long Bytes, FormatDescriptor? Format, string? Version, bool IsArchive)
{
    /// <summary>Why it is left out before it is looked into; null if it is not.</summary>
    public string? Ignored { get; init; }

    /// <summary>What it looks like, if it is none of ours.</summary>
    public string Appearance { get; init; } = string.Empty;
}
