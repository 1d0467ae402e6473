using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Entities;

/// <summary>One identifier of a list, and the record it led to.</summary>
public sealed record RecordLookup(string Identifier, LookupStatus Status, string? Notice, EntityNode? Record);
