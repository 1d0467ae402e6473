using GraphQL.Types;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class RecordCandidateType : ObjectGraphType<RecordCandidate>
{
    public RecordCandidateType()
    {
        Name = "RecordCandidate";
        Description = "A record that a text may mean.";
        this.Required<RecordCandidate, StringGraphType>(
            "curie",
            "The canonical identifier, which names this record and no other.",
            candidate => candidate.Curie);
        this.Required<RecordCandidate, StringGraphType>("label", "The display name.", candidate => candidate.Label);
        this.Required<RecordCandidate, EntityTypeEnumType>("type", "The kind of record.", candidate => candidate.Type);
    }
}
