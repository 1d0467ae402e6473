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
        this.Required<AnnotationView, StringGraphType>("language", "The language that the text was read in, as a BCP 47 tag.", view => view.Language);
        this.RequiredList<AnnotationView, AnnotatedSpanType>("spans", "What is named where, in the order of the text; a nested one follows the longer one.", view => view.Spans)
            .ListSize(assumedSize: AssumedSpans);
        this.RequiredList<AnnotationView, PhenotypeType>(
                "observed", "Phenotypic abnormalities that the patient has or had, each once, nested ones left out: what diseases are ranked by.", view => view.Observed)
            .ListSize(assumedSize: AssumedTerms);
        this.RequiredList<AnnotationView, PhenotypeType>("excluded", "Those that the patient does not have. What is said to be present elsewhere is not among them.", view => view.Excluded)
            .ListSize(assumedSize: AssumedTerms);
        this.RequiredList<AnnotationView, PhenotypeType>("uncertain", "Those that the patient may have. No disease is ranked by them.", view => view.Uncertain)
            .ListSize(assumedSize: AssumedTerms);
    }
}
