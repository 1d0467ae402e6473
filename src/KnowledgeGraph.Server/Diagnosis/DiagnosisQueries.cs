using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Annotation;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Rankings;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>
/// The root field that leads from a note, a phenopacket or terms to diseases. Neither errors nor notices repeat what a note or a
/// phenopacket says.
/// </summary>
public static class DiagnosisQueries
{
    private const string Text = AnnotationQueries.Text;
    private const string Observed = RankingArguments.Observed;
    private const string Excluded = RankingArguments.Excluded;
    private const string First = "first";
    private const int DefaultResults = 10;

    internal const string Phenopacket = "phenopacket";

    // So many phenotypes a note or a phenopacket is taken to name.
    internal const int AssumedTerms = 15;

    public static void AddDiagnosisQueries(this ObjectGraphType query) =>
        query.Field<DiagnosisType>("diagnose")
            .Description(
                "From a note, a phenopacket or phenotypes to the diseases that explain them, in one operation: the findings "
                + "read, the problems in them, the terms that diseases are ranked by, and the ranking. Inputs that are given "
                + "together count together, so that terms may correct the findings read from a text. Send them as variables, by "
                + "POST: nothing is kept or logged.")
            .Argument<StringGraphType>(Text, "A clinical text; the findings that `annotate` reads in it count.")
            .WithLanguage()
            .OfPatient()
            .Argument<StringGraphType>(Phenopacket, "A GA4GH phenopacket (version 2, JSON), unaltered.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(Observed, "Phenotypes that were seen, by any identifiers, names or "
                + "synonyms. A text that does not mean exactly one phenotype, or a phenotype that does not tell diseases apart, is "
                + "left out, with a notice.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(
                Excluded, "Phenotypes that were looked for and not seen, regardless of what a text says about them; each has to be one "
                    + "known phenotype.")
            .Argument<ListGraphType<NonNullGraphType<StringGraphType>>>(
                RankingArguments.Answered, "The excluded phenotypes that were asked about deliberately, as `nextQuestions` proposes: their "
                    + "absence is believed, that of the others hardly at all.")
            .Argument<PatientInputType>(RankingArguments.Patient, "Facts about the patient other than phenotypes; they replace those in a "
                + "phenopacket.")
            .Argument<IntGraphType>(First, "The number of diseases to return.", argument => argument.DefaultValue = DefaultResults)
            .Cost(RankingWork.Weight).ListSize([First], sizedFields: ["results"])
            .PriceBy(PriceOf)
            .Resolve(Diagnose);

    private static long PriceOf(GraphImage graph, PricedArguments arguments)
    {
        var terms = arguments.CountOf(Observed) + arguments.CountOf(Excluded) + (arguments[Text] is null && arguments[Phenopacket] is null
            ? 0
            : AssumedTerms);
        return AnnotationQueries.PriceOf(arguments) + RankingWork.OfLikelihood(graph, terms);
    }

    private static DiagnosisView Diagnose(IResolveFieldContext<object?> context)
    {
        var options = context.RequestServices!.GetRequiredService<RankingOptions>();
        var first = context.WholeNumber(First, DefaultResults, 0, options.MaxResults);
        var graph = context.Graph();
        var packet = context.GetArgument<string?>(Phenopacket) is { } json ? ReadPacket(json) : null;
        if (packet is not null)
        {
            foreach (var notice in PhenopacketNotes.Of(packet))
            {
                context.AddNotice(notice with { Argument = Phenopacket });
            }
        }

        var given = Given(context, Observed, isExcluded: false).Concat(Given(context, Excluded, isExcluded: true)).ToList();
        var annotation = context.GetArgument<string?>(Text) is { } text ? context.Annotate(text) : null;
        if (packet is null && annotation is null && given.Count == 0)
        {
            throw Refuse($"Give a {Text}, a {Phenopacket}, or phenotypes that were {Observed}.");
        }

        var known = new CheckedCase(graph, [.. packet?.Terms ?? [], .. given]);
        DiagnosisNotices.Tell(context, known);
        var (told, useless) = UselessTerms.Divide(graph, (annotation?.Findings.Observed ?? []).Except(known.Excluded));
        List<int> observed = [.. known.Observed.Union(told)];
        if (observed.Count == 0 && (useless.Count > 0 || DiagnosisNotices.HasUseless(known)))
        {
            context.AddNotice(ObservedTermNotices.NothingToRankBy);
        }

        List<int> excluded = [.. known.Excluded.Union(annotation?.Findings.Excluded ?? [])
            .Where(row => !observed.Exists(seen => graph.PhenotypeHierarchy.IsA(seen, row)))];
        var (seen, absent) = (Named(known, isExcluded: false, observed), Named(known, isExcluded: true, excluded));
        if (seen > options.MaxTerms || absent > options.MaxExcluded)
        {
            throw Refuse(
                $"A case may name {options.MaxTerms} phenotypes that were seen, and {options.MaxExcluded} that were not; this one names "
                    + $"{seen} and {absent}.");
        }

        var query = new RankingQuery(observed)
        {
            Excluded = excluded,
            Answered = RankingNotices.TellAnswered(
                context,
                RankingArguments.Answers(context, options.MaxTerms),
                [.. observed, .. excluded, .. known.Found.Where(term => term.Found.IsLive).Select(term => term.Found.Row)]),
            Facts = context.GetArgument<object?>(RankingArguments.Patient) is { } patient
                ? PatientArguments.Read(graph, patient)
                : packet?.Facts ?? new PatientFacts(),
            Limit = first,
            Prior = RankingQuery.UsualPrior(RankingQuery.UsualMeasure),
        };
        var ranking = observed.Count == 0 ? null : graph.Ranker.Rank(query, context.CancellationToken);
        return new DiagnosisView(
            graph, annotation, [.. packet?.Problems ?? [], .. known
                .Problems], new RankingView(graph, query.Measure, ranking, [], options.PValueDraws))
        {
            Query = query,
        };
    }

    // Terms that are left out later count too, as they do in a cohort.
    private static int Named(CheckedCase known, bool isExcluded, List<int> used) =>
        Math.Max(known.Found.Count(term => term.Given.IsExcluded == isExcluded), used.Count);

    private static PhenopacketCase ReadPacket(string json)
    {
        try
        {
            return PhenopacketCase.Read(json);
        }
        catch (MalformedCaseException broken)
        {
            throw Refuse($"{Phenopacket} {broken.Message}");
        }
    }

    private static IEnumerable<CaseTerm> Given(IResolveFieldContext context, string argument, bool isExcluded) =>
        (context.GetArgument<List<string>?>(argument) ?? []).Select(
            (term, place) => new CaseTerm(term, null, isExcluded, $"{argument}[{place}]"));

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.InvalidArgument };
}
