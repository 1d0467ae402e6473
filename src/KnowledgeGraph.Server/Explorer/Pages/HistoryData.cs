namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The reply to <c>HistoryPage</c>.</summary>
internal sealed record HistoryData
{
    public HistoryOfRecord? Disease { get; init; }

    public HistoryOfRecord? Gene { get; init; }

    public HistoryOfRecord? Phenotype { get; init; }
}
