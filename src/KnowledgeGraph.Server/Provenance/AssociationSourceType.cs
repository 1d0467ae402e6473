using GraphQL.Types;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Phenotypes;
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
        this.Optional<StatementView, StringGraphType>("statedOf", "The identifier the source itself speaks of, of the disease, or of the gene whose paper it is.", view => view.StatedOf);
        this.Optional<StatementView, StringGraphType>("diseaseName", "What this source calls the disease, on links to genes.", view => view.DiseaseName);
        this.Optional<StatementView, GeneAssociationEnumType>("association", "The association this source asserts, on links to genes.", view => view.Association);
        this.Optional<StatementView, GeneValidityEnumType>("validity", "The validity this source assigns, on links to genes.", view => view.Validity);
        this.Optional<StatementView, PhenotypeType>("modeOfInheritance", "The mode of inheritance that this source's claim is for, on links to genes.", view => view.ModeOfInheritance);
        this.Optional<StatementView, PhenotypeType>("onset", "Age of onset that this source states, on links to phenotypes.", view => view.Onset);
        this.Optional<StatementView, StringGraphType>("sex", "MALE or FEMALE, on links to phenotypes: the sex that this source's statement is about.", view => view.Sex);
        this.RequiredList<StatementView, PhenotypeType>("modifiers", "Clinical modifiers that this source states, on links to phenotypes.", view => view.Modifiers);
        this.Optional<StatementView, StringGraphType>("frequency", "Frequency as this source writes it.", view => view.Frequency);
    }
}
