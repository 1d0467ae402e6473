using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Annotation;

public sealed class AnnotationType : ObjectGraphType<AnnotationView>
{
    private const int AssumedSpans = 20;
    private const int AssumedTerms = 10;

    public AnnotationType()
    {
        Name = "Annotation";
        Description = "The phenotypes that a text names.";
        this.Required<AnnotationView, StringGraphType>(
            "language",
            "The language that the text was read in, as a BCP 47 tag.",
            view => view.Language);
        this.RequiredList<AnnotationView, AnnotatedSpanType>("spans", "The parts of the text that name phenotypes, in the order of the "
            + "text; a nested part follows the longer one.", view => view.Spans)
            .ListSize(assumedSize: AssumedSpans);
        this.RequiredList<AnnotationView, PhenotypeType>(
                "observed", "Phenotypic abnormalities that the patient has or had, each once, without nested ones. Diseases are ranked by "
                    + "these.", view => view.Observed)
            .ListSize(assumedSize: AssumedTerms);
        this.RequiredList<AnnotationView, PhenotypeType>("excluded", "Abnormalities that the patient does not have, except those that the "
            + "text elsewhere says are present.", view => view.Excluded)
            .ListSize(assumedSize: AssumedTerms);
        this.RequiredList<AnnotationView, PhenotypeType>("uncertain", "Abnormalities that the patient may have. Diseases are not ranked by "
            + "these.", view => view.Uncertain)
            .ListSize(assumedSize: AssumedTerms);
    }
}
