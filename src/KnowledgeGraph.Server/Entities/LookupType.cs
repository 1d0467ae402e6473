using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

/// <summary>The answer to one identifier of a list; named after the kind of record, as is the field that holds it.</summary>
public sealed class LookupType<TNode> : ObjectGraphType<RecordLookup>
    where TNode : IGraphType
{
    public LookupType()
    {
        var kind = typeof(TNode).Name[..^"Type".Length];
        var field = kind.ToLowerInvariant();
        Name = kind + "Lookup";
        Description = "One identifier of a list, and the record that it led to.";
        // Not "id": Relay keeps objects of all types by their id, and one text may be asked of several kinds.
        this.Required<RecordLookup, StringGraphType>("identifier", "The identifier as it was asked for.", lookup => lookup.Identifier);
        this.Required<RecordLookup, LookupStatusEnumType>("status", "The result of the lookup.", lookup => lookup.Status);
        this.Optional<RecordLookup, StringGraphType>(
            "notice",
            "The status in words; null if the record was simply found.",
            lookup => lookup.Notice);
        this.Optional<RecordLookup, TNode>(
            field,
            "The record; null if none is meant, or if it may be more than one.",
            lookup => lookup.Record);
        this.RequiredList<RecordLookup, RecordCandidateType>(
            "candidates", "The records that may be meant if none was chosen, best first.", lookup => lookup.Candidates());
    }
}
