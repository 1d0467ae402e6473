namespace KnowledgeGraph.Core.Provenance;

/// <summary>A release's description of itself; one row.</summary>
public sealed class ReleaseInfo
{
    /// <summary>Row key; always 1.</summary>
    public int Id { get; set; }

    /// <summary>The release's name: the first twelve hexadecimal digits of <see cref="ContentHash"/>.</summary>
    public required string ReleaseId { get; set; }

    /// <summary>SHA-256, in hexadecimal, over every row of every table but this one, the load report and load times.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The time of the build, ISO 8601 UTC.</summary>
    public required string CreatedAt { get; set; }

    /// <summary>The version of the program that built the release.</summary>
    public required string BuiltBy { get; set; }
}
