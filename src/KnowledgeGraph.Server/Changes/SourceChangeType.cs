using GraphQL.Types;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class SourceChangeType : ObjectGraphType<SourceChange>
{
    public SourceChangeType()
    {
        Name = "SourceChange";
        Description = "A source whose statements about a link have changed.";
        this.Required<SourceChange, StringGraphType>("source", "The source's name.", change => change.Source);
        this.Required<SourceChange, LinkChangeKindEnumType>(
            "change", "ADDED if it says something that it did not say before, REMOVED if it no longer says anything, CHANGED if it says "
                + "something else.", change => change.Change);
    }
}
