namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A record of a part of the graph, with what it is called where there is little room.</summary>
internal sealed record NeighborReply
{
    public required string Curie { get; init; }

    public required string Label { get; init; }

    public required string Type { get; init; }

    /// <summary>The acronym of a disease.</summary>
    public string? Acronym { get; init; }

    /// <summary>The year of a paper.</summary>
    public int? Year { get; init; }

    /// <summary>The first authors of a paper.</summary>
    public IReadOnlyList<AuthorReply> Authors { get; init; } = [];

    /// <summary>The record by its name alone.</summary>
    public RecordRef Record => new() { Curie = Curie, Label = Label, Type = Type };

    /// <summary>A disease by its acronym, a paper by its first author and year, or else by its number.</summary>
    public string Short => Type != "CITATION" ? Acronym ?? Label
        : Year is { } year && Authors is [{ LastName: { } name }, ..] ? FormattableString.Invariant($"{name} {year}")
        : Curie.Replace(':', ' ');
}
