using GraphQL.Types;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class LinkChangeType : ObjectGraphType<LinkChange>
{
    public LinkChangeType()
    {
        Name = "LinkChange";
        Description = "The change to one link between two releases. Links are told apart by the canonical identifiers at their ends.";
        this.Required<LinkChange, LinkKindEnumType>("kind", "The kind of link.", change => change.Kind);
        this.Required<LinkChange, LinkChangeKindEnumType>("change", "The kind of change.", change => change.Change);
        this.Required<LinkChange, StringGraphType>(
            "from",
            "The canonical identifier of the disease, or of the gene if it is linked to a phenotype or a paper, or of the narrower term.",
            change => change.From);
        this.Required<LinkChange, StringGraphType>("fromLabel", "The name of that record.", change => change.FromLabel);
        this.Required<LinkChange, StringGraphType>("to", "The canonical identifier of the other end.", change => change.To);
        this.Required<LinkChange, StringGraphType>("toLabel", "The name of that record.", change => change.ToLabel);
        this.RequiredList<LinkChange, FieldChangeType>("fields", "The values that have changed; for a link that was added or removed, the "
            + "values that it has or had.", change => change.Fields);
        this.RequiredList<LinkChange, SourceChangeType>("sources", "The sources whose statements caused the change, as far as statements "
            + "are stored.", change => change.Sources);
    }
}
