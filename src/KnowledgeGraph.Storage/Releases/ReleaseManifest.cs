using System.Text.Json;
using KnowledgeGraph.Storage.Files;
using KnowledgeGraph.Storage.Model.Provenance;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// The facts about a release that can be read without opening it: those that identify it, and those by which it is compared. It is written
/// together with the release, and can be read by a kg with a different table schema.
/// </summary>
public sealed record ReleaseManifest
{
    /// <summary>The release.</summary>
    public required string Id { get; init; }

    /// <summary>The hash of its rows.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When it was built, ISO 8601 UTC.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>The program that built it.</summary>
    public required string BuiltBy { get; init; }

    /// <summary>The name that its builder gave it; null if none.</summary>
    public string? Label { get; init; }

    /// <summary>True if the release is kept however many newer ones there are; null if retention may delete it.</summary>
    public bool? IsKept { get; init; }

    /// <summary>The data sets it was built from.</summary>
    public IReadOnlyList<ManifestSource> Sources { get; init => field = value ?? []; } = [];

    /// <summary>The numbers of rows of each kind, and of each kind by source.</summary>
    public IReadOnlyList<RowCount> Counts { get; init => field = value ?? []; } = [];

    /// <summary>The files that records were loaded from.</summary>
    public IReadOnlyList<ManifestFile> Files { get; init => field = value ?? []; } = [];

    /// <summary>The SHA-256 of the database file, if there is one.</summary>
    public string? Sha256 { get; init; }

    /// <summary>
    /// The SHA-256 of the damaged file that the new one replaces, for the moment between writing this and renaming the file.
    /// </summary>
    public string? ReplacedSha256 { get; init; }

    /// <summary>The CRC-32C of the manifest as written without this field.</summary>
    public uint? Checksum { get; init; }

    /// <summary>Writes the manifest as JSON, with its checksum.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this with { Checksum = Sum() }, ManifestForm.Default.ReleaseManifest);

    /// <summary>Reads a manifest from JSON; null if it is damaged.</summary>
    public static ReleaseManifest? FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ManifestForm.Default.ReleaseManifest) is { } manifest
                && manifest.Checksum == manifest.Sum()
                ? manifest
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private uint Sum() =>
        CheckedStream.Add(0, JsonSerializer.SerializeToUtf8Bytes(this with { Checksum = null }, ManifestForm.Default.ReleaseManifest));
}
