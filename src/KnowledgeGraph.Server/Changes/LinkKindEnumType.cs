using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Changes;

public sealed class LinkKindEnumType() : EnumType<LinkKind>("ChangedLinkKind", "The kinds of link that are compared "
    + "between releases.", new Dictionary<LinkKind, string>
    {
        [LinkKind.DiseaseGene] = "A disease and a gene.",
        [LinkKind.DiseasePhenotype] = "A disease and a phenotype.",
        [LinkKind.GenePhenotype] = "A gene and a phenotype.",
        [LinkKind.DiseaseCitation] = "A disease and a paper.",
        [LinkKind.GeneCitation] = "A gene and a paper.",
        [LinkKind.DiseaseParent] = "A disease and a wider one.",
        [LinkKind.PhenotypeParent] = "A phenotype and a wider one.",
    });
