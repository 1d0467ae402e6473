namespace KnowledgeGraph.Server.Releases;

/// <summary>The kinds of link that can be walked.</summary>
public enum EdgeKind
{
    DiseaseGene,
    DiseasePhenotype,
    DiseaseCitation,
    GeneCitation,
    DiseaseParent,
    PhenotypeParent,
}
