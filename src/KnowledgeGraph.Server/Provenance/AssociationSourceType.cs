using GraphQL.Types;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Provenance;

public sealed class AssociationSourceType : ObjectGraphType<StatementView>
{
    public AssociationSourceType()
    {
        Name = "AssociationSource";
        Description = "What one source says of a link.";
        this.Required<StatementView, SourceType>("source", "Who says so.", view => view.Source);
        this.Optional<StatementView, StringGraphType>("evidence", "The source's own evidence code or term.", view => view.Evidence);
        this.RequiredList<StatementView, StringGraphType>("references", "What the source refers to, as CURIEs or addresses.", view => view.References);
        this.RequiredList<StatementView, CitationType>("citations", "Those of the references that are papers.", view => view.Citations);
        this.Optional<StatementView, StringGraphType>("assertedBy", "Curator, panel or group.", view => view.AssertedBy);
        this.Optional<StatementView, StringGraphType>("assertedOn", "ISO 8601 date.", view => view.AssertedOn);
        this.Optional<StatementView, StringGraphType>("statedOf", "The disease identifier the source itself speaks of.", view => view.StatedOf);
        this.Optional<StatementView, StringGraphType>("frequency", "Frequency as this source writes it.", view => view.Frequency);
    }
}
