using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Export;

/// <summary>A link with the statements of its sources.</summary>
/// <param name="Graph">The image of the link.</param>
/// <param name="Edge">The link.</param>
/// <param name="Statements">The statements of each source about the link.</param>
public sealed record ExportedEdge(GraphImage Graph, GraphEdge Edge, IReadOnlyList<AssociationStatement> Statements)
{
    /// <summary>The link's id: the same in every release that has the link.</summary>
    public string Id => EdgeId.Of(Edge.Kind.ToString(), From, To, IsNegated ? "not" : string.Empty);

    /// <summary>CURIE of the record at which the link starts.</summary>
    public string From => Graph.CurieOf(Edge.From.Type, Edge.From.Row);

    /// <summary>CURIE of the record at which the link ends.</summary>
    public string To => Graph.CurieOf(Edge.To.Type, Edge.To.Row);

    /// <summary>
    /// The link must not be taken for true: a phenotype is stated to be absent, or a gene's relation is disputed, refuted, seen in animals
    /// only, or not known.
    /// </summary>
    public bool IsNegated => Graph.IsNegated(Edge.Kind, Edge.Link);

    /// <summary>The role of a gene in a disease; null if it is another kind of link.</summary>
    public GeneAssociation? Association => Edge.Kind == EdgeKind.DiseaseGene ? Graph.DiseaseGenes.Association(Edge.Link) : null;

    /// <summary>How well established the association is; null if no source says.</summary>
    public GeneValidity? Validity => Edge.Kind == EdgeKind.DiseaseGene ? Graph.DiseaseGenes.Validity(Edge.Link) : null;

    /// <summary>The link's row in the disease–phenotype links; null if it is another kind of link.</summary>
    public int? Annotation => Edge.Kind == EdgeKind.DiseasePhenotype ? Edge.Link : null;

    /// <summary>The row of the onset term of a phenotype; null if none is stated.</summary>
    public int? Onset => Annotation is { } link ? Graph.DiseasePhenotypes.OnsetRow(link) : null;

    /// <summary>The sources' names, each once.</summary>
    public IEnumerable<string> Sources => Statements.Select(statement => Graph.Source(statement.SourceId).Name).Distinct();

    /// <summary>Evidence as the sources word it, each once.</summary>
    public IEnumerable<string> Evidence => Statements.Select(statement => statement.Evidence).OfType<string>().Distinct();

    /// <summary>References, each once.</summary>
    public IEnumerable<string> References => Statements.SelectMany(ReferencesOf).Distinct();

    /// <summary>The references of one statement.</summary>
    internal static string[] ReferencesOf(AssociationStatement statement) =>
        statement.References?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
