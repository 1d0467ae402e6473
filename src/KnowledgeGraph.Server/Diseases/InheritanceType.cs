using GraphQL.Types;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class InheritanceType : ObjectGraphType<InheritanceView>
{
    public InheritanceType()
    {
        Name = "DiseaseInheritance";
        Description = "A mode of inheritance of a disease, as one source states it.";
        this.Required<InheritanceView, PhenotypeType>("mode", "The mode, a term below HP:0000005.", view => view.Mode);
        this.Required<InheritanceView, SourceType>("source", "The source that makes the statement.", view => view.Source);
        this.RequiredList<InheritanceView, StringGraphType>(
            "references",
            "The source's references, as CURIEs or addresses.",
            view => view.References);
        this.RequiredList<InheritanceView, CitationType>("citations", "The references that are papers.", view => view.Citations);
        this.Required<InheritanceView, AssociationSourceType>(
            "statement", "The source's whole statement: the disease, curator, date, evidence, frequency, sex and modifiers, and "
                + "the row and "
                + "file that it comes from.", view => view.Statement);
    }
}
