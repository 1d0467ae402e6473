namespace KnowledgeGraph.Core.Provenance;

/// <summary>A source of facts: one data set of one provider, in one version.</summary>
public sealed class Source
{
    /// <summary>Row key, dense from 1 in the order of <see cref="Name"/>.</summary>
    public int Id { get; set; }

    /// <summary>The provider's usual name, e.g. <c>HPO annotations</c>, <c>Mondo</c>, <c>OMIM</c>.</summary>
    public required string Name { get; set; }

    /// <summary>The version or date the file states of itself, else null.</summary>
    public string? Version { get; set; }

    /// <summary>The provider's page.</summary>
    public string? Url { get; set; }

    /// <summary>The licence the provider states.</summary>
    public string? Licence { get; set; }

    /// <summary>When it was read, ISO 8601 UTC; not part of the release's content hash.</summary>
    public string? LoadedAt { get; set; }

    /// <summary>The name, and the version behind it where there is one.</summary>
    public string NameAndVersion() => Version is null ? Name : $"{Name} {Version}";
}
