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
        Description = "A disease with its rank.";
        this.Required<RankedDiseaseView, IntGraphType>("rank", "The rank, from 1; equal scores share a rank.", view => view.Ranked.Rank);
        this.Required<RankedDiseaseView, DiseaseType>("disease", "The disease.", view => view.Disease);
        this.Required<RankedDiseaseView, FloatGraphType>(
            "score", "The score by the measure asked for; for the likelihood ratios, the base-10 logarithm of the ratio times the prior: "
                + "the sum of prior, unreported, the facts and the contributions. Scores of different measures are not "
                + "comparable.", view => view.Ranked.Score);
        this.Optional<RankedDiseaseView, FloatGraphType>(
            "posterior",
            "The probability of the disease among all candidates, if the patient has one of them; null with similarity measures. Its "
                + "calibration is described in docs/benchmarks/diagnosis.md.",
            view => view.Ranked.Posterior);
        this.RequiredList<RankedDiseaseView, FactContributionType>(
                "facts", "The contribution of each fact about the patient; empty if none is given, and with "
                    + "similarity measures.", view => view.Facts)
            .ListSize(assumedSize: PatientFacts);
        this.Required<RankedDiseaseView, FloatGraphType>(
            "prior", "The part of the score that the disease has before anything is observed; 0 with UNIFORM.", view => view.Prior);
        this.Required<RankedDiseaseView, FloatGraphType>(
            "unreported", "The part of the score for phenotypes of the disease that no observed term accounts for; 0 with similarity "
                + "measures.", view => view.Unreported);
        this.OptionalBy<RankedDiseaseView, FloatGraphType>(
                "pValue",
                "The probability that as many terms, drawn at random from those that diseases are annotated with, match this "
                + "disease as well: (1 + queries that do) / (1 + queries drawn). Not corrected for the number of diseases.",
                PValue)
            .Cost(PValueWeight);
        this.RequiredList<RankedDiseaseView, TermContributionType>(
                "contributions", "The contribution of each term: the observed ones, then the excluded, in the order "
                    + "asked for.", view => view.Contributions)
            .ListSize(assumedSize: AssumedTerms);
        this.Required<RankedDiseaseView, StringGraphType>(
            "explanation",
            "The contributions, and the prior, in words.",
            view => view.Explanation);
    }

    // The weight pays for a few terms; more take longer, and longest by the measures that compare all ancestors of a term.
    private static object PValue(IResolveFieldContext<RankedDiseaseView> context)
    {
        var query = context.Source.Query;
        var further = Math.Max(0, query.Observed.Count + query.Excluded.Count - WorkPrices.PaidTerms);
        var factor = RankingQuery.IsOfChances(query.Measure) ? 1 : WorkPrices.ComparedAncestors;
        context.Request().Work.SpendOnce(
            (context.FieldAst, query.Without, context.Source.Ranked.Row),
            (long)PValueWeight * further * factor / WorkPrices.PaidTerms);
        return context.Source.PValue(context.CancellationToken);
    }
}
