namespace KnowledgeGraph.Import.Assembly;

/// <summary>The parts of a spooled paper, in the order they are kept; each table of the release is made of one.</summary>
internal enum PaperPart
{
    Reference,
    Abstract,
    Authors,
    MeshHeadings,
    PublicationTypes,
    Corrections,
    FilterClauses,
}
