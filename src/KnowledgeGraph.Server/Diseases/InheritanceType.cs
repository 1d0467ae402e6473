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
        this.Required<InheritanceView, SourceType>("source", "Who says so.", view => view.Source);
        this.RequiredList<InheritanceView, StringGraphType>("references", "What the source refers to, as CURIEs or addresses.", view => view.References);
        this.RequiredList<InheritanceView, CitationType>("citations", "Those of the references that are papers.", view => view.Citations);
        this.Required<InheritanceView, AssociationSourceType>(
            "statement", "The source's statement, whole: of whom, by whom and when, on what evidence, with which frequency, sex and modifiers, in which row of which file.", view => view.Statement);
    }
}
