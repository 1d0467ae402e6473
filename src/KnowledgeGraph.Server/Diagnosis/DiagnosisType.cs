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
        Description = "The findings of a patient, as they were understood, and the diseases that explain them best.";
        this.Optional<DiagnosisView, AnnotationType>(
            "annotation",
            "The findings read from the text; null if no text was given.",
            view => view.Annotation);
        this.RequiredList<DiagnosisView, CaseProblemType>(
            "problems",
            "The problems with the phenopacket or the terms.",
            view => view.Problems).ListSize(assumedSize: AssumedProblems);
        this.RequiredList<DiagnosisView, PhenotypeType>(
            "observed",
            "The phenotypes that diseases are ranked by, each once.",
            view => view.Observed).ListSize(assumedSize: AssumedTerms);
        this.RequiredList<DiagnosisView, PhenotypeType>(
            "excluded", "The phenotypes that speak against diseases, each once, without those that contradict an "
                + "observed one.", view => view.Excluded).ListSize(assumedSize: AssumedTerms);
        this.RequiredList<DiagnosisView, RankedDiseaseType>(
            "results", "Diseases by how well they explain the findings, the best first, as `rankDiseases` ranks by default. Empty if "
                + "nothing was observed.", view => view.Ranking.Results);
        this.OptionalBy<DiagnosisView, ListGraphType<NonNullGraphType<NextQuestionType>>>(
                "nextQuestions", "The phenotypes to ask about or look for next, as the root field of this name proposes. Empty if nothing "
                    + "was observed.", context => RankingQueries.NextQuestionsOf(context, context.Source.Query))
            .Argument<IntGraphType>(
                RankingArguments.First,
                "The number of questions to return.",
                argument => argument.DefaultValue = RankingQueries.DefaultQuestions)
            .Cost(RankingWork.Weight).ListSize([RankingArguments.First])
            .PriceBy(
                (graph, arguments) => RankingWork.OfQuestions(graph, DiagnosisQueries.AssumedTerms, RankingQueries.QuestionsOf(arguments)));
        this.Required<DiagnosisView, SimilarityMeasureEnumType>(
            "measure",
            "The measure that they are ranked by.",
            view => view.Ranking.Measure);
        this.Required<DiagnosisView, IntGraphType>(
            "candidates",
            "The number of diseases that were scored: every disease with a phenotype.",
            view => view.Ranking.Candidates);
    }
}
