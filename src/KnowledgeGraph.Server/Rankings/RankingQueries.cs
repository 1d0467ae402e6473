using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>The fields that rank diseases and genes: by phenotypes, and by likeness to a disease; and what to ask next.</summary>
public static class RankingQueries
{
    // So many phenotypes has a disease that has some.
    private const int TermsOfDisease = 10;
    internal const int DefaultQuestions = 5;
    private const int MostQuestions = 20;

    public static void AddRankingQueries(this ObjectGraphType query)
    {
        query.Field<RankedDiseasesType>("rankDiseases")
            .Description("Diseases ranked by how well they explain a set of observed and excluded phenotypes.")
            .WithTerms().WithWay().WithFirst()
            .PriceBy(PriceOf)
            .Resolve(context => context.Keeping(Rank(context), ranking => ranking.Selection));
        query.Field<RankedGenesType>("rankGenes")
            .Description("Genes ranked by how well the diseases that they cause explain a set of observed and excluded phenotypes, using "
                + "LIKELIHOOD_RATIO.")
            .WithTerms()
            .Argument<IntGraphType>(
                RankingArguments.First,
                "The number of genes to return.",
                argument => argument.DefaultValue = RankingArguments.DefaultResults)
            .Cost(RankingWork.Weight).ListSize([RankingArguments.First], sizedFields: ["results"])
            .PriceBy((graph, arguments) => RankingWork.OfLikelihood(graph, Terms(arguments)))
            .Resolve(RankGenes);
        query.Field<ListGraphType<NonNullGraphType<NextQuestionType>>>("nextQuestions")
            .Description(
                "The phenotypes to ask about or look for next: those whose answer, yes or no, best tells the leading diseases "
                + "apart, using LIKELIHOOD_RATIO. Phenotypes that follow from the known findings are left out. An answer goes into "
                + "`observed`, or into `excluded` and `answered`.")
            .WithTerms()
            .Argument<IntGraphType>(
                RankingArguments.First,
                "The number of questions to return.",
                argument => argument.DefaultValue = DefaultQuestions)
            .Cost(RankingWork.Weight).ListSize([RankingArguments.First])
            .PriceBy((graph, arguments) => RankingWork.OfQuestions(graph, Terms(arguments), QuestionsOf(arguments)))
            .Resolve(NextQuestions);
        query.AddCohortQuery();
    }

    public static void AddSimilarDiseases(this ObjectGraphType<DiseaseNode> disease) =>
        disease.Field<RankedDiseasesType>("similarDiseases")
            .Description("Other diseases by how similar their phenotypes are; none for a disease without phenotypes.")
            .WithWay().WithFirst()
            .PriceBy((graph, _) => RankingWork.Of(graph, TermsOfDisease))
            .Resolve(context => context.Keeping(Similar(context), ranking => ranking.Selection));

    private static int Terms(PricedArguments arguments) =>
        arguments.CountOf(RankingArguments.Observed) + arguments.CountOf(RankingArguments.Excluded);

    private static long PriceOf(GraphImage graph, PricedArguments arguments) => RankingWork.Of(graph, Terms(arguments));

    private static RankingView Rank(IResolveFieldContext<object?> context)
    {
        var options = Options(context);
        var first = context.WholeNumber(RankingArguments.First, RankingArguments.DefaultResults, 0, options.MaxResults);
        var (query, unresolved) = Read(context, RankingArguments.Way(context, [], first));
        var graph = context.Graph();
        return new RankingView(
            graph, query.Measure, query.Observed.Count == 0
                ? null
                : graph.Ranker.Rank(query, context.CancellationToken), unresolved, options.PValueDraws);
    }

    private static GeneRankingView RankGenes(IResolveFieldContext<object?> context)
    {
        var options = Options(context);
        var first = context.WholeNumber(RankingArguments.First, RankingArguments.DefaultResults, 0, options.MaxResults);
        var (query, unresolved) = Read(context, new RankingQuery([]) { Limit = first });
        var graph = context.Graph();
        return new GeneRankingView(
            graph,
            query.Observed.Count == 0 ? null : graph.GeneRanker.Rank(query, context.CancellationToken),
            unresolved,
            options.PValueDraws);
    }

    /// <summary>How many questions are asked for.</summary>
    internal static int QuestionsOf(PricedArguments arguments) =>
        arguments[RankingArguments.First] is long first ? (int)Math.Clamp(first, 0, MostQuestions) : DefaultQuestions;

    /// <summary>The questions to ask next about a patient; none if no phenotype was seen.</summary>
    internal static IEnumerable<NextQuestionView> NextQuestionsOf(IResolveFieldContext context, RankingQuery known)
    {
        var first = context.WholeNumber(RankingArguments.First, DefaultQuestions, 0, MostQuestions);
        var query = known with { Limit = RankingWork.Leaders };
        var (graph, draws) = (context.Graph(), Options(context).PValueDraws);
        return query.Observed.Count == 0
            ? []
            : graph.QuestionPlanner.Plan(query, first, context.CancellationToken)
                .Select(question => new NextQuestionView(graph, query, question, draws));
    }

    private static IEnumerable<NextQuestionView> NextQuestions(IResolveFieldContext<object?> context) =>
        NextQuestionsOf(context, Read(context, new RankingQuery([])).Query);

    // Without an observed term in the query, none of the given texts is usable.
    private static (RankingQuery Query, List<string> Unresolved) Read(IResolveFieldContext context, RankingQuery way)
    {
        var most = Options(context).MaxTerms;
        var (observed, excluded) = (RankingArguments.Named(context, RankingArguments.Observed, most), RankingArguments.Named(
            context,
            RankingArguments.Excluded,
            Options(context).MaxExcluded));
        if (observed.Count == 0)
        {
            throw new ExecutionError($"{RankingArguments.Observed} names no phenotype: diseases are ranked by at least one.")
            {
                Code = ErrorCodes.InvalidArgument,
            };
        }

        var graph = context.Graph();
        var query = way.WithPriorOf(context) with
        {
            Facts = PatientArguments.Read(
            graph,
            context.GetArgument<object?>(RankingArguments.Patient))
        };
        if (!query.Facts.IsEmpty && !RankingQuery.IsOfChances(query.Measure))
        {
            context.AddNotice(
                NoticeCodes.NoEffect,
                "A measure of likeness knows no sex, age or inheritance: the argument has no effect.",
                RankingArguments.Patient);
        }

        var terms = RankingTerms.Find(graph, observed, excluded);
        RankingNotices.Tell(context, graph, terms);
        var answers = RankingArguments.Answers(context, most);
        var answered = RankingNotices.TellAnswered(context, answers, terms.Given.Where(found => found.IsLive).Select(found => found.Row));
        List<string> unresolved = [.. terms.LeftOut.Concat(answers.Where(found => !found.IsLive)).Select(found => found.Text)];
        RankingNotices.TellObserved(context, graph, terms.Observed, terms.Useless);
        return (query with { Observed = terms.Observed, Excluded = terms.Excluded, Answered = answered }, unresolved);
    }

    private static RankingView Similar(IResolveFieldContext<DiseaseNode> context)
    {
        var options = Options(context);
        var first = context.WholeNumber(RankingArguments.First, RankingArguments.DefaultResults, 0, options.MaxResults);
        var (graph, row) = (context.Source.Graph, context.Source.Row);
        var phenotypes = RankingTerms.Like(graph, row);
        var query = RankingArguments.Way(context, phenotypes.Observed, first) with { Without = row };
        if (query.Observed.Count > 0)
        {
            return new RankingView(graph, query.Measure, graph.Ranker.Rank(query, context.CancellationToken), [], options.PValueDraws);
        }

        context.AddNotice(
            NoticeCodes.NotAnnotated,
            $"{context.Source.Curie} ({context.Source.Name}) has no phenotypes in this "
                + $"release{(phenotypes.Useless.Count > 0 ? " by which diseases are told apart" : "")}, "
            + "so nothing is known to be like it.");
        return new RankingView(graph, query.Measure, Ranking: null, [], options.PValueDraws);
    }

    private static RankingOptions Options(IResolveFieldContext context) => context.RequestServices!.GetRequiredService<RankingOptions>();
}
