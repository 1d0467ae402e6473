using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Model.Provenance;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// What is known of a release without looking into it: what tells it apart from others, and what it is compared by. It is written when the release is, and
/// can be read by a kg whose tables are others.
/// </summary>
public sealed record ReleaseManifest
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The release.</summary>
    public required string Id { get; init; }

    /// <summary>The hash of its rows.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was built, ISO 8601 UTC.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>The program that built it.</summary>
    public required string BuiltBy { get; init; }

    /// <summary>What its builder calls it; null if nothing.</summary>
    public string? Label { get; init; }

    /// <summary>True if it is to stay however many newer ones there are; null if it goes when its time has come.</summary>
    public bool? IsKept { get; init; }

    /// <summary>The data sets it was built from.</summary>
    public IReadOnlyList<ManifestSource> Sources { get; init; } = [];

    /// <summary>How many rows there are, of each kind, and of each kind by source.</summary>
    public IReadOnlyList<RowCount> Counts { get; init; } = [];

    /// <summary>The files that records were loaded from.</summary>
    public IReadOnlyList<ManifestFile> Files { get; init; } = [];

    /// <summary>SHA-256 of the database file, where there is one.</summary>
    public string? Sha256 { get; init; }

    /// <summary>That of the damaged file that it takes the place of, for the moment between writing this and renaming the file.</summary>
    public string? ReplacedSha256 { get; init; }

    /// <summary>CRC-32C of the rest, as it is written without it.</summary>
    public uint? Checksum { get; init; }

    /// <summary>As JSON, with its checksum.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this with { Checksum = Sum() }, Form);

    /// <summary>Reads what was written; null if it is damaged.</summary>
    public static ReleaseManifest? FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<ReleaseManifest>(json, Form) is { } manifest && manifest.Checksum == manifest.Sum() ? manifest : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private uint Sum() => CheckedStream.Add(0, JsonSerializer.SerializeToUtf8Bytes(this with { Checksum = null }, Form));
}
