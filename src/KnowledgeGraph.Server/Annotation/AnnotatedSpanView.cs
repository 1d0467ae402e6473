using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Annotation;

/// <summary>A part of a text that names a term of an image.</summary>
public sealed record AnnotatedSpanView(GraphImage Graph, AnnotatedSpan Span)
{
    public PhenotypeNode Phenotype => new(Graph, Span.Row);

    public IEnumerable<string> Words => Span.Words.Select(word => Span.Text[(int)(word.Start - Span.Start)..(int)(word.End - Span.Start)]);
}
