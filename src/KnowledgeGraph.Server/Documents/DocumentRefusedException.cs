namespace KnowledgeGraph.Server.Documents;

/// <summary>Ends the walk over a document at the first broken limit.</summary>
internal sealed class DocumentRefusedException(DocumentFault fault) : Exception(fault.Message)
{
    public DocumentFault Fault { get; } = fault;
}
