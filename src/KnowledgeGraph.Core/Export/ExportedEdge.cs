using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Traversal;

namespace KnowledgeGraph.Core.Export;

/// <summary>A link with who states it.</summary>
/// <param name="Graph">The image that it is of.</param>
/// <param name="Edge">The link.</param>
/// <param name="Statements">What each source says of it.</param>
public sealed record ExportedEdge(GraphImage Graph, GraphEdge Edge, IReadOnlyList<AssociationStatement> Statements)
{
    /// <summary>CURIE of the record it starts from.</summary>
    public string From => Graph.CurieOf(Edge.From.Type, Edge.From.Row);

    /// <summary>CURIE of the record it ends at.</summary>
    public string To => Graph.CurieOf(Edge.To.Type, Edge.To.Row);

    /// <summary>The sources say that this is not so.</summary>
    public bool IsNegated => Edge.Kind == EdgeKind.DiseasePhenotype && Graph.DiseasePhenotypes.IsNegated(Edge.Link);

    /// <summary>The link's row in the disease–phenotype links; null if it is of another kind.</summary>
    public int? Annotation => Edge.Kind == EdgeKind.DiseasePhenotype ? Edge.Link : null;

    /// <summary>The sources' names, each once.</summary>
    public IEnumerable<string> Sources => Statements.Select(statement => Graph.Source(statement.SourceId).Name).Distinct();

    /// <summary>Evidence codes, each once.</summary>
    public IEnumerable<string> Evidence => Statements.Select(statement => statement.Evidence).OfType<string>().Distinct();

    /// <summary>References as CURIEs, each once.</summary>
    public IEnumerable<string> References =>
        Statements.SelectMany(statement => statement.References?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? []).Distinct();
}
