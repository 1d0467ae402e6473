using GraphQL.Types;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class RecordChangeType : ObjectGraphType<RecordChange>
{
    public RecordChangeType()
    {
        Name = "RecordChange";
        Description = "The change to one record between two releases.";
        this.Required<RecordChange, EntityTypeEnumType>("type", "The kind of record.", change => change.Type);
        this.Required<RecordChange, RecordChangeKindEnumType>("change", "The kind of change.", change => change.Change);
        this.Required<RecordChange, StringGraphType>("curie", "Its canonical identifier.", change => change.Curie);
        this.Required<RecordChange, StringGraphType>("label", "The last name, symbol or title of the record.", change => change.Label);
        this.RequiredList<RecordChange, FieldChangeType>(
            "fields",
            "What has changed, if the record was renamed or changed; of a field with several values, those that are gone and those "
                + "that are new.",
            change => change.Fields);
        this.RequiredList<RecordChange, StringGraphType>(
            "into",
            "The canonical identifiers that its identifier now leads to, if it has been merged or retired; if it was removed, those of "
                + "the records that it is mapped to, though not as the same.",
            change => change.Into);
        this.RequiredList<RecordChange, StringGraphType>(
            "sources", "The sources that give the identifiers of an added or removed record, that lead its identifier elsewhere, or "
                + "whose values have changed; empty if the release does not say.", change => change.Sources);
    }
}
