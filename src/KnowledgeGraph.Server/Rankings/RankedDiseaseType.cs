using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class RankedDiseaseType : ObjectGraphType<RankedDiseaseView>
{
    private const int AssumedTerms = 10;
    private const int PatientFacts = 3;

    // A thousand queries are scored for each: one or two milliseconds with ten terms. As many as a ranking may have still pass.
    private const int PValueWeight = 250;

    public RankedDiseaseType()
    {
        Name = "RankedDisease";
        Description = "A disease in its place.";
        this.Required<RankedDiseaseView, IntGraphType>("rank", "From 1; equal scores share a rank.", view => view.Ranked.Rank);
        this.Required<RankedDiseaseView, DiseaseType>("disease", "The disease.", view => view.Disease);
        this.Required<RankedDiseaseView, FloatGraphType>(
            "score", "By the measure asked for; for the likelihood ratios the decadic logarithm of the ratio, and of the prior with it: the sum of prior, unreported, the facts and the contributions. Scores of different measures do not compare.", view => view.Ranked.Score);
        this.Optional<RankedDiseaseView, FloatGraphType>(
            "posterior",
            "The probability of the disease among all candidates, if the patient has one of them; null with measures of likeness. How well it holds is told in docs/benchmarks/diagnosis.md.",
            view => view.Ranked.Posterior);
        this.RequiredList<RankedDiseaseView, FactContributionType>(
                "facts", "What each fact of the patient does for the disease; none where none is given, and with measures of likeness.", view => view.Facts)
            .ListSize(assumedSize: PatientFacts);
        this.Required<RankedDiseaseView, FloatGraphType>(
            "prior", "The part of the score that the disease has before anything is observed; 0 with UNIFORM.", view => view.Prior);
        this.Required<RankedDiseaseView, FloatGraphType>(
            "unreported", "The part of the score for phenotypes that the disease has and nothing observed tells of; 0 with measures of likeness.", view => view.Unreported);
        this.OptionalBy<RankedDiseaseView, FloatGraphType>(
                "pValue",
                "The chance that as many terms, drawn blindly from those that diseases are annotated with, fit this disease as well: (1 + queries that do) / "
                + "(1 + queries drawn). Not corrected for the number of diseases.",
                PValue)
            .Cost(PValueWeight);
        this.RequiredList<RankedDiseaseView, TermContributionType>(
                "contributions", "What each term does for the disease: the observed ones, then the excluded, in the order asked for.", view => view.Contributions)
            .ListSize(assumedSize: AssumedTerms);
        this.Required<RankedDiseaseView, StringGraphType>("explanation", "The contributions, and the prior, in words.", view => view.Explanation);
    }

    // The weight pays for a few terms; more take longer, and longest by the measures that compare all ancestors of a term.
    private static object PValue(IResolveFieldContext<RankedDiseaseView> context)
    {
        var query = context.Source.Query;
        var further = Math.Max(0, query.Observed.Count + query.Excluded.Count - WorkPrices.PaidTerms);
        var factor = RankingQuery.IsOfChances(query.Measure) ? 1 : WorkPrices.ComparedAncestors;
        context.Request().Work.SpendOnce((context.FieldAst, query.Without, context.Source.Ranked.Row), (long)PValueWeight * further * factor / WorkPrices.PaidTerms);
        return context.Source.PValue(context.CancellationToken);
    }
}
