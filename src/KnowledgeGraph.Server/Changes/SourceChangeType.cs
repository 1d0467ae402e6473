using GraphQL.Types;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class SourceChangeType : ObjectGraphType<SourceChange>
{
    public SourceChangeType()
    {
        Name = "SourceChange";
        Description = "A source whose statements of a link are others.";
        this.Required<SourceChange, StringGraphType>("source", "The source's name.", change => change.Source);
        this.Required<SourceChange, LinkChangeKindEnumType>(
            "change", "ADDED where it says something that it did not say before, REMOVED where it says nothing any more, CHANGED where it says something else.", change => change.Change);
    }
}
