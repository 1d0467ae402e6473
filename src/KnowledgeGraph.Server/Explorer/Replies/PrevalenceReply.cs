namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A figure of how common a disease is.</summary>
internal sealed record PrevalenceReply
{
    public required string Type { get; init; }

    public string? Class { get; init; }

    public double? Per100000 { get; init; }

    public int? Count { get; init; }

    public string? Geographic { get; init; }

    public required bool IsValidated { get; init; }

    public required SourceRef Source { get; init; }

    public string? Evidence { get; init; }

    public required IReadOnlyList<string> References { get; init; }

    public string? StatedOf { get; init; }
}
