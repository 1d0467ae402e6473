using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Genes;

public sealed class GeneAssociationEnumType() : EnumType<GeneAssociation>("GeneAssociation", "How a gene is associated with "
    + "a disease.", new Dictionary<GeneAssociation, string>
    {
        [GeneAssociation.Causal] = "Mendelian or germline cause.",
        [GeneAssociation.Polygenic] = "One of several genes that contribute.",
        [GeneAssociation.Modifier] = "Changes the course of the disease.",
        [GeneAssociation.Somatic] = "Somatic variants.",
        [GeneAssociation.Related] = "Named with the disease; a cause is not asserted.",
        [GeneAssociation.Unknown] = "The source does not say.",
    });
