using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Server.Entities;

/// <summary>One identifier of a list, and the record that it led to.</summary>
public sealed record RecordLookup(string Identifier, LookupStatus Status, string? Notice, EntityNode? Record)
{
    /// <summary>Looks for the records that may be meant where none was taken; a search, so not made unless it is asked for.</summary>
    public Func<IReadOnlyList<RecordCandidate>> Candidates { get; init; } = () => [];
}
