namespace KnowledgeGraph.Server.Explorer.Replies;

/// <summary>A paper of a disease, and whose paper it is.</summary>
internal sealed record PaperOfDiseaseEdge
{
    public OriginReply? Origin { get; init; }

    public required ReferenceReply Node { get; init; }
}
