using System.Globalization;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>The field that ranks diseases for many patients at once.</summary>
internal static class CohortQueries
{
    private const string Cases = "cases";

    public static void AddCohortQuery(this ObjectGraphType query) =>
        query.Field<ListGraphType<NonNullGraphType<RankedCaseType>>>("rankCases")
            .Description(
                "Diseases ranked for each of many patients, in the order given: a cohort in one call. Terms that do not mean "
                + "exactly one phenotype are left out and listed in `unresolved`; in `excluded` they are an error.")
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
        var ranked = new List<RankedCaseView>(given.Count);
        var (contradicted, useless, nothing) = (0, 0, 0);
        foreach (var (index, one) in given.Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{Cases}[{index}]");
            var read = PatientCase.Read(graph, one, path, options.MaxTerms);
            var terms = RankingTerms.Find(graph, read.Observed, read.Excluded);
            if (!read.IsPhenopacket && terms.LeftOutOfExcluded.Any())
            {
                throw context.Refuse(terms.LeftOutOfExcluded.First(), EntityType.Phenotype, $"{path}.{PatientCaseInputType.Excluded}");
            }

            useless += terms.Useless.Count > 0 ? 1 : 0;
            nothing += terms.Useless.Count > 0 && terms.Observed.Count == 0 ? 1 : 0;
            contradicted += terms.Contradicted.Count > 0 ? 1 : 0;
            ranked.Add(new RankedCaseView(
                graph,
                read.Id ?? (index + 1).ToString(CultureInfo.InvariantCulture),
                way with { Observed = terms.Observed, Excluded = terms.Excluded, Facts = read.Facts },
                [.. terms.LeftOut.Select(found => found.Text)]));
        }

        if (contradicted > 0)
        {
            context.AddNotice(
                NoticeCodes.Contradiction,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{contradicted} of {ranked.Count} cases exclude a phenotype that was observed, or of which something below was; the exclusion has been left out."),
                Cases);
        }

        if (useless > 0)
        {
            var (inheritance, onset) = RankingNotices.OnObserved;
            context.AddNotice(
                NoticeCodes.NotAnnotated,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{useless} of {ranked.Count} cases name as observed what tells no disease from another; it has been left out, and {nothing} of them have nothing left to rank by. ")
                + $"{inheritance} takes modes of inheritance, {onset} onsets.",
                Cases);
        }

        var incomplete = ranked.Count(one => one.Unresolved.Count > 0);
        if (incomplete > 0)
        {
            context.AddNotice(
                NoticeCodes.UnknownIdentifier,
                string.Create(CultureInfo.InvariantCulture, $"{incomplete} of {ranked.Count} cases name what is no single phenotype of this release; it has been left out: see `unresolved` of each."),
                Cases);
        }

        return ranked;
    }

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.InvalidArgument };
}
