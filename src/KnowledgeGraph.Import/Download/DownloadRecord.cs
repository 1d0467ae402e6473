using System.Text.Json;

namespace KnowledgeGraph.Import.Download;

/// <summary>
/// The facts kept beside a downloaded file: some to ask the server whether it has changed, others to check that the local copy has not.
/// </summary>
/// <param name="Address">The address that it came from.</param>
/// <param name="ETag">The server's tag of this version, as it was sent.</param>
/// <param name="LastModified">The server's date of this version.</param>
/// <param name="Length">Its size; null until the server has said.</param>
/// <param name="Sha256">Its hash; null until it is complete.</param>
internal sealed record DownloadRecord(string Address, string? ETag, DateTimeOffset? LastModified, long? Length, string? Sha256)
{
    /// <summary>Whether the server can be asked for the rest of this very version. A weak tag does not promise equal bytes.</summary>
    public bool CanResume => StrongTag is not null || LastModified is not null;

    /// <summary>The tag, if it promises equal bytes.</summary>
    public string? StrongTag => ETag is { } tag && !tag.StartsWith("W/", StringComparison.Ordinal) ? tag : null;

    /// <summary>Reads a record; null if there is none or it was cut short.</summary>
    public static DownloadRecord? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<DownloadRecord>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the record, replacing an older one.</summary>
    public void Write(string path) => File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Whether another answer is about the same version.</summary>
    public bool IsSameVersion(DownloadRecord other) =>
        (StrongTag is null || other.StrongTag is null || StrongTag == other.StrongTag)
        && (LastModified is null || other.LastModified is null || LastModified == other.LastModified)
        && (Length is null || other.Length is null || Length == other.Length);
}
