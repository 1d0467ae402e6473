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
        Description = "How many records of a kind have changed in a way.";
        this.Required<RecordChangeCount, EntityTypeEnumType>("type", "The kind of record.", count => count.Type);
        this.Required<RecordChangeCount, RecordChangeKindEnumType>("change", "The way.", count => count.Change);
        this.Required<RecordChangeCount, IntGraphType>("count", "How many.", count => count.Count);
    }
}
