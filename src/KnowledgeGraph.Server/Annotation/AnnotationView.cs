using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Annotation;

/// <summary>The findings read from a text.</summary>
public sealed record AnnotationView(GraphImage Graph, string Language, IReadOnlyList<AnnotatedSpan> Found)
{
    public NoteFindings Findings { get; } = NoteFindings.Of(Graph, Found);

    public IEnumerable<AnnotatedSpanView> Spans => Found.Select(span => new AnnotatedSpanView(Graph, span));

    public IEnumerable<PhenotypeNode> Observed => Findings.Observed.Select(row => new PhenotypeNode(Graph, row));

    public IEnumerable<PhenotypeNode> Excluded => Findings.Excluded.Select(row => new PhenotypeNode(Graph, row));

    public IEnumerable<PhenotypeNode> Uncertain => Findings.Uncertain.Select(row => new PhenotypeNode(Graph, row));
}
