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
        Description = "What has become of one record from one release to another.";
        this.Required<RecordChange, EntityTypeEnumType>("type", "The kind of record.", change => change.Type);
        this.Required<RecordChange, RecordChangeKindEnumType>("change", "What has become of it.", change => change.Change);
        this.Required<RecordChange, StringGraphType>("curie", "Its canonical identifier.", change => change.Curie);
        this.Required<RecordChange, StringGraphType>("label", "Its name, symbol or title: the last that it has, or had.", change => change.Label);
        this.RequiredList<RecordChange, FieldChangeType>("fields", "The names that are others, where it has been renamed.", change => change.Fields);
        this.RequiredList<RecordChange, StringGraphType>("into", "Where its identifier leads now, if it has been merged or retired: canonical identifiers.", change => change.Into);
        this.RequiredList<RecordChange, StringGraphType>(
            "sources", "The sources that give identifiers of a record that is new or gone, or by which its identifier leads elsewhere; empty where the release does not tell.", change => change.Sources);
    }
}
