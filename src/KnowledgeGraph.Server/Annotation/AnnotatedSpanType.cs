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
        this.Required<AnnotatedSpanView, IntGraphType>(
            "start",
            "The start of the span in the text, from 0, in UTF-16 code units.",
            view => (int)view.Span.Start);
        this.Required<AnnotatedSpanView, IntGraphType>(
            "end",
            "The end of the span: one past its last code unit.",
            view => (int)view.Span.End);
        this.Required<AnnotatedSpanView, StringGraphType>("text", "The text of the span.", view => view.Span.Text);
        this.RequiredList<AnnotatedSpanView, StringGraphType>(
            "words",
            "The words that matched the term; others may stand between them.",
            view => view.Words)
            .ListSize(assumedSize: AssumedWords);
        this.Required<AnnotatedSpanView, PhenotypeType>("phenotype", "The term.", view => view.Phenotype);
        this.Required<AnnotatedSpanView, PolarityEnumType>("polarity", "How the text speaks of it: as present, absent, uncertain, in "
            + "relatives or in the past.", view => view.Span.Polarity);
        this.Required<AnnotatedSpanView, BooleanGraphType>(
            "negated", "Whether it is denied; for a finding about relatives, whether they do not have it.", view => view.Span.IsNegated);
        this.Required<AnnotatedSpanView, BooleanGraphType>(
            "nested", "Whether all of its words belong to a longer span, so that it is not a finding of its own.", view => view.Span
                .IsNested);
        this.Optional<AnnotatedSpanView, StringGraphType>(
            "cue",
            "The words that decide the polarity; null if there are none.",
            view => view.Span.Cue);
    }
}
