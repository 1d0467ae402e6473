using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class EdgeKindEnumType() : EnumType<EdgeKind>("EdgeKind", "The kinds of link that can "
    + "be walked.", new Dictionary<EdgeKind, string>
    {
        [EdgeKind.DiseaseGene] = "A disease and a gene.",
        [EdgeKind.DiseasePhenotype] = "A disease and a phenotype.",
        [EdgeKind.DiseaseCitation] = "A disease and a paper.",
        [EdgeKind.GeneCitation] = "A gene and a paper.",
        [EdgeKind.DiseaseParent] = "A disease and a wider one.",
        [EdgeKind.PhenotypeParent] = "A phenotype and a wider one.",
    });
