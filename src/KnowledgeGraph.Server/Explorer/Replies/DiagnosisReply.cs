namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>Diseases ranked by what was observed.</summary>
internal sealed record DiagnosisReply
{
    public required string Measure { get; init; }

    public required int Candidates { get; init; }

    public required IReadOnlyList<string> Unresolved { get; init; }

    public required IReadOnlyList<RankedDiseaseReply> Results { get; init; }
}
