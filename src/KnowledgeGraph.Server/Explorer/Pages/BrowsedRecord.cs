using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>One row of a browsed list: what its kind has of these.</summary>
internal sealed record BrowsedRecord
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public string? Name { get; init; }

    public string? Acronym { get; init; }

    public string? Location { get; init; }

    public string? GeneType { get; init; }

    public string? Journal { get; init; }

    public int? Year { get; init; }

    public CountReply? Diseases { get; init; }

    public CountReply? Genes { get; init; }

    public CountReply? Phenotypes { get; init; }

    public CountReply? Citations { get; init; }
}
