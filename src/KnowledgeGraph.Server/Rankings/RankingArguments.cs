using GraphQL;
using GraphQL.Builders;
using GraphQL.Execution;
using GraphQL.Types;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>The arguments that fields which rank have in common.</summary>
internal static class RankingArguments
{
    public const string Observed = "observed";
    public const string Excluded = "excluded";
    public const string Answered = "answered";
    public const string Patient = "patient";
    public const string Measure = "measure";
    public const string Combine = "combine";
    public const string Prior = "prior";
    public const string First = "first";
    public const int DefaultResults = 10;

    public static FieldBuilder<object?, object> WithTerms(this FieldBuilder<object?, object> field) => field
        .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(
            Observed, "Phenotypes that were seen, by any identifiers, names or synonyms; at least one. A text that does not mean exactly "
                + "one phenotype, or a phenotype that does not tell diseases apart, is left out, with a notice.")
        .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(
            Excluded,
            "Phenotypes that were looked for and not seen; each has to be one known phenotype.")
        .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(
            Answered, "The excluded phenotypes that were asked about deliberately, as `nextQuestions` proposes: their absence is believed, "
                + "that of the others hardly at all.")
        .Argument<PatientInputType>(Patient, "Facts about the patient other than phenotypes.")
        .WithPrior();

    public static FieldBuilder<object?, object> WithPrior(this FieldBuilder<object?, object> field) => field
        .Argument<DiseasePriorEnumType>(Prior, "How likely diseases are beforehand. The default is LITERATURE with LIKELIHOOD_RATIO, "
            + "otherwise UNIFORM. Similarity measures accept only UNIFORM.");

    public static FieldBuilder<TSource, object> WithWay<TSource>(this FieldBuilder<TSource, object> field) => field
        .Argument<SimilarityMeasureEnumType>(
            Measure,
            "How similarity is measured.",
            argument => argument.DefaultValue = RankingQuery.UsualMeasure)
        .Argument<SimilarityCombinerEnumType>(
            Combine, "How the best matches are combined into one score; the likelihood ratios do not use this.", argument => argument
                .DefaultValue = SimilarityCombiner.BestMatchAverage);

    public static FieldBuilder<TSource, object> WithFirst<TSource>(this FieldBuilder<TSource, object> field) => field
        .Argument<IntGraphType>(First, "The number of diseases to return.", argument => argument.DefaultValue = DefaultResults)
        .Cost(RankingWork.Weight).ListSize([First], sizedFields: ["results", "groups"]);

    /// <summary>Measure, combiner and limit, with a notice where a combiner has no effect.</summary>
    public static RankingQuery Way(IResolveFieldContext context, IReadOnlyList<int> observed, int first)
    {
        var query = new RankingQuery(observed)
        {
            Measure = context.GetArgument<SimilarityMeasure?>(Measure) ?? RankingQuery.UsualMeasure,
            Combiner = context.GetArgument<SimilarityCombiner?>(Combine) ?? SimilarityCombiner.BestMatchAverage,
            Limit = first,
        };
        if (RankingQuery.IsOfChances(query.Measure) && IsGiven(context, Combine))
        {
            context.AddNotice(
                NoticeCodes.NoEffect,
                $"{query.Measure.ToString().ToConstantCase()} takes no combiner: the argument has no effect unless a measure of "
                    + "likeness is named.",
                Combine);
        }

        return query;
    }

    /// <summary>The query with the prior that is asked for, or the measure's default.</summary>
    /// <exception cref="ExecutionError">The measure takes no such prior.</exception>
    public static RankingQuery WithPriorOf(this RankingQuery query, IResolveFieldContext context)
    {
        var asked = query with { Prior = context.GetArgument<DiseasePrior?>(Prior) ?? RankingQuery.UsualPrior(query.Measure) };
        return asked.TakesPrior
            ? asked
            : throw new ExecutionError(
                $"{Prior} {asked.Prior.ToString().ToConstantCase()} goes with {Measure} LIKELIHOOD_RATIO or UNTEMPERED_LIKELIHOOD_RATIO: "
                    + "only their scores are logarithms of chances.")
            {
                Code = ErrorCodes.InvalidArgument,
            };
    }

    /// <summary>The texts of an argument, or the refusal of too many.</summary>
    public static List<string> Named(IResolveFieldContext context, string argument, int most) =>
        AtMost(context.GetArgument<List<string>?>(argument) ?? [], argument, most);

    /// <summary>The texts, or the refusal of too many.</summary>
    /// <exception cref="ExecutionError">They are too many.</exception>
    public static List<string> AtMost(List<string> terms, string argument, int most) =>
        terms.Count <= most
            ? terms
            : throw new ExecutionError($"{argument} may name {most} phenotypes; {terms.Count} were given.")
            {
                Code = ErrorCodes.InvalidArgument,
            };

    /// <summary>The meanings of the phenotypes that were asked about on purpose.</summary>
    public static List<FoundRecord> Answers(IResolveFieldContext context, int most)
    {
        var records = context.Graph().Records;
        return Named(context, Answered, most).ConvertAll(term => records.Find(term, EntityType.Phenotype));
    }

    private static bool IsGiven(IResolveFieldContext context, string argument) =>
        context.Arguments is { } given && given.TryGetValue(argument, out var value)
            && value is { Value: not null, Source: not ArgumentSource.FieldDefault };
}
