using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Annotation;

public sealed class AnnotatedSpanType : ObjectGraphType<AnnotatedSpanView>
{
    private const int AssumedWords = 3;

    public AnnotatedSpanType()
    {
        Name = "AnnotatedSpan";
        Description = "A part of a text that names a phenotype.";
        this.Required<AnnotatedSpanView, IntGraphType>("start", "Where it begins in the text, from 0, in UTF-16 code units.", view => (int)view.Span.Start);
        this.Required<AnnotatedSpanView, IntGraphType>("end", "One past its last code unit.", view => (int)view.Span.End);
        this.Required<AnnotatedSpanView, StringGraphType>("text", "What stands there.", view => view.Span.Text);
        this.RequiredList<AnnotatedSpanView, StringGraphType>("words", "The words that the term was found by; others may stand between them.", view => view.Words)
            .ListSize(assumedSize: AssumedWords);
        this.Required<AnnotatedSpanView, PhenotypeType>("phenotype", "The term.", view => view.Phenotype);
        this.Required<AnnotatedSpanView, PolarityEnumType>("polarity", "What the text says of it.", view => view.Span.Polarity);
        this.Required<AnnotatedSpanView, BooleanGraphType>(
            "negated", "Whether it is denied; of what is said of relatives, whether they do not have it.", view => view.Span.IsNegated);
        this.Required<AnnotatedSpanView, BooleanGraphType>(
            "nested", "Whether its words are all among those of a longer span, so that it is no finding of its own.", view => view.Span.IsNested);
        this.Optional<AnnotatedSpanView, StringGraphType>("cue", "The words that decide on the polarity; null where nothing does.", view => view.Span.Cue);
    }
}
