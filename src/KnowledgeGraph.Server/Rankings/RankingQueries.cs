using GraphQL;
using GraphQL.Builders;
using GraphQL.Execution;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>The fields that rank diseases: by phenotypes, and by likeness to one of them.</summary>
public static class RankingQueries
{
    private const string Observed = "observed";
    private const string Excluded = "excluded";
    private const string Measure = "measure";
    private const string Combine = "combine";
    private const string Prior = "prior";
    private const string First = "first";
    private const int DefaultResults = 10;

    // So many phenotypes has a disease that has some.
    private const int TermsOfDisease = 10;

    // Every annotated disease is scored before there is a first one.
    private const int RankingWeight = 100;

    public static void AddRankingQueries(this ObjectGraphType query) =>
        query.Field<RankedDiseasesType>("rankDiseases")
            .Description("Diseases ranked by how well they explain a set of observed and excluded phenotypes.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(
                Observed, "Phenotypes that were seen: any identifiers, names or synonyms. At least one. What means no single phenotype is left out, with a notice.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(Excluded, "Phenotypes that were looked for and not seen; each has to be one known phenotype.")
            .Argument<DiseasePriorEnumType>(
                Prior, "How likely diseases are beforehand: LITERATURE with LIKELIHOOD_RATIO, else UNIFORM, if not said. Measures of likeness take UNIFORM alone.")
            .WithWay()
            .PriceBy((graph, arguments) => PriceOf(graph, arguments.CountOf(Observed) + arguments.CountOf(Excluded)))
            .Resolve(context => context.Keeping(Rank(context), ranking => ranking.Selection));

    public static void AddSimilarDiseases(this ObjectGraphType<DiseaseNode> disease) =>
        disease.Field<RankedDiseasesType>("similarDiseases")
            .Description("Other diseases by how alike their phenotypes are; none for a disease without phenotypes.")
            .WithWay()
            .PriceBy((graph, _) => PriceOf(graph, TermsOfDisease))
            .Resolve(context => context.Keeping(Similar(context), ranking => ranking.Selection));

    private static FieldBuilder<TSource, object> WithWay<TSource>(this FieldBuilder<TSource, object> field) => field
        .Argument<SimilarityMeasureEnumType>(Measure, "How likeness is measured.", argument => argument.DefaultValue = RankingQuery.UsualMeasure)
        .Argument<SimilarityCombinerEnumType>(
            Combine, "How best matches make one score; the likelihood ratios take none.", argument => argument.DefaultValue = SimilarityCombiner.BestMatchAverage)
        .Argument<IntGraphType>(First, "Diseases wanted.", argument => argument.DefaultValue = DefaultResults)
        .Cost(RankingWeight).ListSize([First], sizedFields: ["results"]);

    // Every disease is scored, by each term.
    private static long PriceOf(GraphImage graph, int terms) =>
        (graph.Diseases.Count / WorkPrices.ScoredDiseases) + ((long)terms * graph.Diseases.Count / WorkPrices.ScoredDiseasesByTerm);

    private static RankingView Rank(IResolveFieldContext<object?> context)
    {
        var options = context.RequestServices!.GetRequiredService<RankingOptions>();
        var first = context.WholeNumber(First, DefaultResults, 0, options.MaxResults);
        var (observed, excluded) = (Named(context, Observed, options.MaxTerms), Named(context, Excluded, options.MaxTerms));
        if (observed.Count == 0)
        {
            throw new ExecutionError($"{Observed} names no phenotype: diseases are ranked by at least one.") { Code = ErrorCodes.InvalidArgument };
        }

        var query = Query(context, [], first);
        query = query with { Prior = context.GetArgument<DiseasePrior?>(Prior) ?? RankingQuery.UsualPrior(query.Measure) };
        if (!query.TakesPrior)
        {
            throw new ExecutionError($"{Prior} {query.Prior.ToString().ToConstantCase()} goes with {Measure} LIKELIHOOD_RATIO or UNTEMPERED_LIKELIHOOD_RATIO: only their scores are logarithms of chances.")
            {
                Code = ErrorCodes.InvalidArgument,
            };
        }

        var graph = context.Graph();
        var terms = RankingTerms.Find(graph, observed, excluded);
        Tell(context, graph, terms);
        List<string> unresolved = [.. terms.LeftOut.Select(found => found.Text)];
        if (terms.Observed.Count == 0)
        {
            return new RankingView(graph, query.Measure, Ranking: null, unresolved, options.PValueDraws);
        }

        query = query with { Observed = terms.Observed, Excluded = terms.Excluded };
        TellUnannotated(context, graph, terms.Observed);
        return new RankingView(graph, query.Measure, graph.Ranker.Rank(query, context.CancellationToken), unresolved, options.PValueDraws);
    }

    private static RankingView Similar(IResolveFieldContext<DiseaseNode> context)
    {
        var options = context.RequestServices!.GetRequiredService<RankingOptions>();
        var first = context.WholeNumber(First, DefaultResults, 0, options.MaxResults);
        var (graph, row) = (context.Source.Graph, context.Source.Row);
        var query = Query(context, graph.Ranker.PhenotypesOf(row), first) with { Without = row };
        if (query.Observed.Count > 0)
        {
            return new RankingView(graph, query.Measure, graph.Ranker.Rank(query, context.CancellationToken), [], options.PValueDraws);
        }

        context.AddNotice(
            NoticeCodes.NotAnnotated, $"{context.Source.Curie} ({context.Source.Name}) has no phenotypes in this release, so nothing is known to be like it.");
        return new RankingView(graph, query.Measure, Ranking: null, [], options.PValueDraws);
    }

    private static RankingQuery Query(IResolveFieldContext context, IReadOnlyList<int> observed, int first)
    {
        var query = Way(context, observed, first);
        if (RankingQuery.IsOfChances(query.Measure) && IsGiven(context, Combine))
        {
            context.AddNotice(NoticeCodes.NoEffect, $"{query.Measure.ToString().ToConstantCase()} takes no combiner: the argument has no effect unless a measure of likeness is named.", Combine);
        }

        return query;
    }

    private static bool IsGiven(IResolveFieldContext context, string argument) =>
        context.Arguments is { } given && given.TryGetValue(argument, out var value) && value is { Value: not null, Source: not ArgumentSource.FieldDefault };

    private static RankingQuery Way(IResolveFieldContext context, IReadOnlyList<int> observed, int first) => new(observed)
    {
        Measure = context.GetArgument<SimilarityMeasure?>(Measure) ?? RankingQuery.UsualMeasure,
        Combiner = context.GetArgument<SimilarityCombiner?>(Combine) ?? SimilarityCombiner.BestMatchAverage,
        Limit = first,
    };

    private static List<string> Named(IResolveFieldContext context, string argument, int most)
    {
        var terms = context.GetArgument<List<string>?>(argument) ?? [];
        return terms.Count <= most
            ? terms
            : throw new ExecutionError($"{argument} may name {most} phenotypes; {terms.Count} were given.") { Code = ErrorCodes.InvalidArgument };
    }

    private static void TellUnannotated(IResolveFieldContext context, GraphImage graph, IReadOnlyList<int> observed)
    {
        var content = graph.InformationContentOf(EntityType.Disease);
        if (content.AnnotatedCount == 0)
        {
            context.AddNotice(NoticeCodes.NotAnnotated, "No disease of this release has phenotypes, so none can be ranked.");
            return;
        }

        foreach (var row in observed.Where(row => content.Of(row) is null))
        {
            context.AddNotice(
                NoticeCodes.NotAnnotated,
                $"No disease of this release has {graph.Phenotypes.Curie[row]} ({graph.Phenotypes.Name[row]}) or anything below it; what lies above it counts in its place.",
                Observed);
        }
    }

    private static void Tell(IResolveFieldContext context, GraphImage graph, RankingTerms terms)
    {
        foreach (var found in terms.LeftOutOfExcluded.Take(1))
        {
            throw context.Refuse(found, EntityType.Phenotype, Excluded);
        }

        foreach (var (found, index) in terms.Given.Select((found, index) => (found, index)))
        {
            var argument = index < terms.GivenAsObserved ? Observed : Excluded;
            context.Tell(found, EntityType.Phenotype, argument, found.IsLive ? "." : "; it has been left out.");
        }

        foreach (var row in terms.Contradicted)
        {
            context.AddNotice(
                NoticeCodes.Contradiction,
                $"{graph.Phenotypes.Curie[row]} ({graph.Phenotypes.Name[row]}) was given as excluded, but it or something below it was observed; it has been left out.",
                Excluded);
        }
    }
}
