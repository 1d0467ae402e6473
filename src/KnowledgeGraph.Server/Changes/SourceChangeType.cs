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
        this.RequiredList<SourceChange, StringGraphType>(
            "fields",
            "If it says something else, the fields of its statements that differ, by the names that AssociationSource has for them; "
                + "disease for the one by which a gene has a phenotype; statements if it makes more or fewer statements; lists if other "
                + "lists of it have the paper.",
            change => change.Fields);
    }
}
