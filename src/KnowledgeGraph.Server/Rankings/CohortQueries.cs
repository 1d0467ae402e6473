using System.Globalization;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>The field that ranks diseases for many patients at once.</summary>
internal static class CohortQueries
{
    private const string Cases = "cases";

    public static void AddCohortQuery(this ObjectGraphType query) =>
        query.Field<ListGraphType<NonNullGraphType<RankedCaseType>>>("rankCases")
            .Description(
                "Diseases ranked for each of many patients, in the order given: a cohort in one call. Terms that do not mean "
                + "exactly one phenotype are left out and listed in `unresolved`. A case that excludes such a term, or whose "
                + "phenopacket cannot "
                + "be read, has a `fault` and no ranking; the others are ranked.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<PatientCaseInputType>>>>(Cases, "The patients, as phenopackets or as "
                + "lists of phenotypes.")
            .WithPrior().WithWay()
            .ListSize([Cases])
            .Resolve(Rank);

    private static List<RankedCaseView> Rank(IResolveFieldContext<object?> context)
    {
        var options = context.RequestServices!.GetRequiredService<RankingOptions>();
        var given = context.GetArgument<List<object?>>(Cases);
        if (given.Count > options.MaxCases)
        {
            throw Refuse($"{Cases} may hold {options.MaxCases} patients; {given.Count} were given.");
        }

        var graph = context.Graph();
        var way = RankingArguments.Way(context, [], RankingArguments.DefaultResults).WithPriorOf(context);
        var (ranked, notices) = (new List<RankedCaseView>(given.Count), new CohortNotices());
        foreach (var (index, one) in given.Index())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var path = string.Create(CultureInfo.InvariantCulture, $"{Cases}[{index}]");
            var number = (index + 1).ToString(CultureInfo.InvariantCulture);
            try
            {
                var read = PatientCase.Read(graph, one, path, options);
                var terms = RankingTerms.Find(graph, read.Observed, read.Excluded);
                if (read.Packet is null && RankingNotices.FirstRefused(terms) is { } refused)
                {
                    throw context.RefuseOfPatient(refused.Found, $"{path}.{PatientCaseInputType.Excluded}", refused.Index);
                }

                notices.Add(index, read, terms);
                ranked.Add(new RankedCaseView(
                    graph, read.Id ?? number, way with
                    {
                        Observed = terms.Observed,
                        Excluded = terms.Excluded,
                        Facts = read
                        .Facts
                    }, [.. terms.LeftOut.Select(found => found.Text)]));
            }
            catch (ExecutionError fault) when (fault.Code is ErrorCodes.InvalidArgument or ErrorCodes.UnresolvedTerm)
            {
                var message = fault.Message.Contains(path, StringComparison.Ordinal) ? fault.Message : $"{path}: {fault.Message}";
                notices.Refuse(index, message);
                ranked.Add(new RankedCaseView(graph, PatientCase.IdOf(one) ?? number, way, []) { Fault = message });
            }
        }

        notices.Tell(context, ranked.Count, Cases);
        return ranked;
    }

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.InvalidArgument };
}
