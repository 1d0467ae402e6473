using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>A release in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsServed">Whether it is the served one.</param>
/// <param name="IsKept">Whether it is kept however many newer ones there are.</param>
/// <param name="Label">The label.</param>
/// <param name="Created">The time when it was built.</param>
/// <param name="Sources">The sources with their versions.</param>
internal sealed record ListedRelease(
    string Id,
    bool IsServed,
    bool IsKept,
    string? Label,
    string Created,
    IReadOnlyList<string> Sources)
{
    /// <summary>The question to a running server.</summary>
    public const string Question =
        """
        {
          releases {
            id isServed isKept label createdAt sources { name version } counts { type count } edgeCounts { kind count }
          }
        }
        """;

    // The link kinds as manifests call them, as JSON does, and as the schema does; the schema has no walks from genes to phenotypes.
    private static readonly (string Kind, string Key, string? InSchema)[] _links =
    [
        ("disease–gene", "diseaseGenes", "DISEASE_GENE"), ("disease–phenotype", "diseasePhenotypes", "DISEASE_PHENOTYPE"),
        ("disease–paper", "diseasePapers", "DISEASE_CITATION"), ("gene–phenotype", "genePhenotypes", null),
        ("gene–paper", "genePapers", "GENE_CITATION"),
    ];

    private static readonly (string Key, string InSchema)[] _records =
        [("diseases", "DISEASE"), ("genes", "GENE"), ("phenotypes", "PHENOTYPE"), ("papers", "CITATION")];

    /// <summary>The columns of the list.</summary>
    public static IReadOnlyList<ListColumn<ListedRelease>> Columns { get; } =
    [
        new("served", "served", release => release.IsServed) { Mark = "*" },
        new("release", "release", release => release.Id),
        new("label", "label", release => release.Label),
        new("created", "created", release => release.Created),
        .. _records.Select(record => Count(record.Key, record.Key)),
        .. _links.Select(link => Count(link.Kind, link.Key)),
        new("sources", "sources", release => release.Sources),
        new("MB", "megabytes", release => release.Megabytes),
        new("kept", "kept", release => release.IsKept),
    ];

    /// <summary>The numbers of records and links by kind; none where it is not known.</summary>
    public IReadOnlyDictionary<string, long> Counts { get; init; } = new Dictionary<string, long>();

    /// <summary>The size of its file; null where it is not known.</summary>
    public long? Megabytes { get; init; }

    /// <summary>A release of a store.</summary>
    public static ListedRelease Of(ReleaseSummary release, string? served)
    {
        var counts = new Dictionary<string, long>
        {
            ["diseases"] = release.Diseases,
            ["genes"] = release.Genes,
            ["phenotypes"] = release.Phenotypes,
            ["papers"] = release.Citations,
        };
        foreach (var (kind, key, _) in _links)
        {
            if (release.Manifest?.Counts.FirstOrDefault(count => count.Source is null && count.Kind == $"{kind} links") is { } count)
            {
                counts[key] = count.Rows;
            }
        }

        return new ListedRelease(
            release.Id,
            release.Id == served,
            release.Manifest?.IsKept == true,
            release.Manifest?.Label,
            release.CreatedAt,
            [.. (release.Manifest?.Sources ?? []).Select(source => Named(source.Name, source.Version))])
        {
            Counts = counts,
            Megabytes = release.Bytes / 1_000_000,
        };
    }

    /// <summary>A release of a running server.</summary>
    public static ListedRelease Of(JsonElement release)
    {
        var records = Numbers(release.GetProperty("counts"), "type");
        var links = Numbers(release.GetProperty("edgeCounts"), "kind");
        return new ListedRelease(
            release.GetProperty("id").GetString()!,
            release.GetProperty("isServed").GetBoolean(),
            release.GetProperty("isKept").GetBoolean(),
            release.GetProperty("label").GetString(),
            release.GetProperty("createdAt").GetString()!,
            [.. release.GetProperty("sources").EnumerateArray().Select(
                source => Named(source.GetProperty("name").GetString()!, source.GetProperty("version").GetString()))])
        {
            Counts = _records.Select(record => (record.Key, Found: records.TryGetValue(record.InSchema, out var count), Count: count))
                .Concat(_links.Where(link => link.InSchema is not null)
                    .Select(link => (link.Key, Found: links.TryGetValue(link.InSchema!, out var count), Count: count)))
                .Where(count => count.Found)
                .ToDictionary(count => count.Key, count => count.Count),
        };
    }

    private static Dictionary<string, long> Numbers(JsonElement counts, string name) =>
        counts.EnumerateArray().ToDictionary(count => count.GetProperty(name).GetString()!, count => count.GetProperty("count").GetInt64());

    private static string Named(string source, string? version) => version is null ? source : $"{source} {version}";

    private static ListColumn<ListedRelease> Count(string name, string key) =>
        new(name, key, release => release.Counts.TryGetValue(key, out var count) ? count : null);
}
