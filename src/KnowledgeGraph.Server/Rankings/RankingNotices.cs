using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>Reports how the terms of a ranking were understood.</summary>
internal static class RankingNotices
{
    /// <summary>Reports every term that was not used as it was given.</summary>
    /// <exception cref="ExecutionError">An excluded term means no single phenotype.</exception>
    public static void Tell(IResolveFieldContext context, GraphImage graph, RankingTerms terms)
    {
        if (FirstRefused(terms) is { } refused)
        {
            throw context.RefuseOfPatient(refused.Found, RankingArguments.Excluded, refused.Index);
        }

        foreach (var (found, index) in terms.Given.Select((found, index) => (found, index)))
        {
            var isObserved = index < terms.GivenAsObserved;
            context.TellOfPatient(
                found,
                isObserved ? RankingArguments.Observed : RankingArguments.Excluded,
                isObserved ? index : index - terms.GivenAsObserved);
        }

        foreach (var row in terms.Contradicted)
        {
            context.AddNotice(
                NoticeCodes.Contradiction,
                $"{graph.Phenotypes.Curie[row]} ({graph.Phenotypes.Name[row]}) was given as excluded, but it or something below it was "
                    + "observed; it has been left out.",
                RankingArguments.Excluded);
        }
    }

    /// <summary>The first of the excluded terms that means no single phenotype, with its place among them; null if there is none.</summary>
    public static (FoundRecord Found, int Index)? FirstRefused(RankingTerms terms)
    {
        var excluded = terms.Given.Skip(terms.GivenAsObserved).ToList();
        var index = excluded.FindIndex(found => !found.IsLive);
        return index < 0 ? null : (excluded[index], index);
    }

    /// <summary>Tells of answers that mean no single phenotype, or that belong to nothing that was observed or excluded.</summary>
    /// <param name="context">The field.</param>
    /// <param name="answers">The meanings of the texts of the answers.</param>
    /// <param name="known">Rows of what was observed or excluded.</param>
    /// <returns>Rows of the answers that can be used.</returns>
    public static IReadOnlyList<int> TellAnswered(IResolveFieldContext context, IReadOnlyList<FoundRecord> answers, IEnumerable<int> known)
    {
        var graph = context.Graph();
        var rows = known.ToHashSet();
        foreach (var (index, found) in answers.Index())
        {
            context.TellOfPatient(found, RankingArguments.Answered, index);
            if (found.IsLive && !rows.Contains(found.Row))
            {
                context.AddNotice(
                    NoticeCodes.NoEffect,
                    $"{graph.Phenotypes.Curie[found.Row]} ({graph.Phenotypes.Name[found.Row]}) was given as answered, and neither as "
                        + "observed nor as excluded: it has no effect.",
                    RankingArguments.Answered);
            }
        }

        return [.. answers.Where(found => found.IsLive).Select(found => found.Row)];
    }

    /// <summary>The wording of the service's notices on observed terms.</summary>
    public static ObservedTermNotices OnObserved { get; } = new(
        $"`{RankingArguments.Patient}.{PatientInputType.Inheritance}`", $"`{RankingArguments.Patient}.{PatientInputType.Onset}`");

    /// <summary>Reports observed terms by which no disease can be told from another, or that no disease has.</summary>
    public static void TellObserved(IResolveFieldContext context, GraphImage graph, IReadOnlyList<int> used, IReadOnlyList<int> useless)
    {
        if (used.Count + useless.Count == 0)
        {
            return;
        }

        foreach (var notice in OnObserved.Of(graph, used, useless))
        {
            context.AddNotice(notice with { Argument = RankingArguments.Observed });
        }
    }
}
