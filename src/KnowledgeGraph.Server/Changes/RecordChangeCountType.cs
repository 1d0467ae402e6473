using GraphQL.Types;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class RecordChangeCountType : ObjectGraphType<RecordChangeCount>
{
    public RecordChangeCountType()
    {
        Name = "RecordChangeCount";
        Description = "The number of records of a kind that have changed in one way.";
        this.Required<RecordChangeCount, EntityTypeEnumType>("type", "The kind of record.", count => count.Type);
        this.Required<RecordChangeCount, RecordChangeKindEnumType>("change", "The kind of change.", count => count.Change);
        this.Required<RecordChangeCount, IntGraphType>("count", "The number of them.", count => count.Count);
    }
}
