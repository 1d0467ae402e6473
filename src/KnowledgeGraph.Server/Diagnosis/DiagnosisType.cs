using GraphQL.Types;
using KnowledgeGraph.Server.Annotation;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Rankings;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diagnosis;

public sealed class DiagnosisType : ObjectGraphType<DiagnosisView>
{
    private const int AssumedProblems = 5;
    private const int AssumedTerms = 10;

    public DiagnosisType()
    {
        Name = "Diagnosis";
        Description = "What is known of a patient, as it was understood, and the diseases that explain it best.";
        this.Optional<DiagnosisView, AnnotationType>("annotation", "What was read out of the text; null where no text was given.", view => view.Annotation);
        this.RequiredList<DiagnosisView, CaseProblemType>("problems", "What is wrong with the phenopacket or the terms.", view => view.Problems).ListSize(assumedSize: AssumedProblems);
        this.RequiredList<DiagnosisView, PhenotypeType>("observed", "What diseases are ranked by, each once.", view => view.Observed).ListSize(assumedSize: AssumedTerms);
        this.RequiredList<DiagnosisView, PhenotypeType>(
            "excluded", "What speaks against diseases, each once; what contradicts an observed one is not among them.", view => view.Excluded).ListSize(assumedSize: AssumedTerms);
        this.RequiredList<DiagnosisView, RankedDiseaseType>(
            "results", "Diseases by how well they explain it, the best first, as `rankDiseases` ranks by default. Empty where nothing was observed.", view => view.Ranking.Results);
        this.OptionalBy<DiagnosisView, ListGraphType<NonNullGraphType<NextQuestionType>>>(
                "nextQuestions", "What to ask about or look for next, as the root field of this name proposes. Empty where nothing was observed.", context => RankingQueries.NextQuestionsOf(context, context.Source.Query))
            .Argument<IntGraphType>(RankingArguments.First, "Questions wanted.", argument => argument.DefaultValue = RankingQueries.DefaultQuestions)
            .Cost(RankingWork.Weight).ListSize([RankingArguments.First])
            .PriceBy((graph, arguments) => RankingWork.OfQuestions(graph, DiagnosisQueries.AssumedTerms, RankingQueries.QuestionsOf(arguments)));
        this.Required<DiagnosisView, SimilarityMeasureEnumType>("measure", "What they are ranked by.", view => view.Ranking.Measure);
        this.Required<DiagnosisView, IntGraphType>("candidates", "Diseases that were scored: every one with a phenotype.", view => view.Ranking.Candidates);
    }
}
