using GraphQL;
using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Rankings;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>Tells of what a case names and diseases are not ranked by, for those who do not ask for the problems of the case.</summary>
internal static class DiagnosisNotices
{
    /// <summary>
    /// Tells of each term that was not taken as it was given: of arguments as fields that rank do, of a phenopacket by where it stands
    /// there.
    /// </summary>
    /// <exception cref="ExecutionError">The argument for excluded phenotypes has a text that does not mean exactly one
    /// phenotype.</exception>
    public static void Tell(IResolveFieldContext context, CheckedCase read)
    {
        var codes = new Dictionary<string, string>();
        var places = new Dictionary<string, int>();
        foreach (var (term, found) in read.Found)
        {
            if (ArgumentOf(term.Path) is DiagnosisQueries.Phenopacket)
            {
                codes[term.Path] = found.Status == RecordStatus.Ambiguous ? NoticeCodes.Ambiguous : NoticeCodes.UnknownIdentifier;
            }
            else
            {
                var argument = ArgumentOf(term.Path);
                var index = places[argument] = places.GetValueOrDefault(argument, -1) + 1;
                if (term.IsExcluded && !found.IsLive)
                {
                    throw context.RefuseOfPatient(found, argument, index);
                }

                context.TellOfPatient(found, argument, index);
            }
        }

        foreach (var problem in read.Problems)
        {
            if (CodeOf(problem, codes.GetValueOrDefault(problem.Path)) is { } code)
            {
                if (problem is { Kind: CaseProblemKind.NoAbnormality, Term: { } useless } && IsObserved(read, problem.Path))
                {
                    context.AddNotice(code, RankingNotices.OnObserved.Of(context.Graph(), useless), ArgumentOf(problem.Path));
                    continue;
                }

                var end = problem.Kind == CaseProblemKind.ReplacedTerm ? "." : "; it has been left out.";
                context.AddNotice(code, problem.Message[..^1] + end, ArgumentOf(problem.Path));
            }
        }

        List<int> seen = [.. read.Observed.Intersect(read.Found
            .Where(term => ArgumentOf(term.Given.Path) == RankingArguments.Observed && term.Found.IsLive)
            .Select(term => term.Found.Row))];
        if (seen.Count > 0)
        {
            RankingNotices.TellObserved(context, context.Graph(), seen, []);
        }
    }

    /// <summary>Whether the case names as observed what tells no disease from another.</summary>
    public static bool HasUseless(CheckedCase read) =>
        read.Problems.Any(problem => problem.Kind == CaseProblemKind.NoAbnormality && IsObserved(read, problem.Path));

    private static bool IsObserved(CheckedCase read, string path) =>
        read.Found.Any(term => term.Given.Path == path && !term.Given.IsExcluded);

    // The texts of arguments have been told of with what they were found to mean; only those of a phenopacket have a code here.
    private static string? CodeOf(CaseProblem problem, string? codeOfText) => problem.Kind switch
    {
        CaseProblemKind.UnknownTerm => codeOfText ?? (problem.Term is null ? null : NoticeCodes.UnknownIdentifier),
        CaseProblemKind.ObsoleteTerm => codeOfText is null ? null : NoticeCodes.WithdrawnIdentifier,
        CaseProblemKind.ReplacedTerm => codeOfText is null ? null : NoticeCodes.RetiredIdentifier,
        CaseProblemKind.NoAbnormality => NoticeCodes.NotAnnotated,
        CaseProblemKind.ObservedAndExcluded or CaseProblemKind.ExcludedAncestor => NoticeCodes.Contradiction,
        _ => null,
    };

    private static string ArgumentOf(string path) => path.Split('[')[0] switch
    {
        RankingArguments.Observed => RankingArguments.Observed,
        RankingArguments.Excluded => RankingArguments.Excluded,
        _ => DiagnosisQueries.Phenopacket,
    };
}
