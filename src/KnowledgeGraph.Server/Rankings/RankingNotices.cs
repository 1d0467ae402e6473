using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
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
        foreach (var found in terms.LeftOutOfExcluded.Take(1))
        {
            throw context.Refuse(found, EntityType.Phenotype, RankingArguments.Excluded);
        }

        foreach (var (found, index) in terms.Given.Select((found, index) => (found, index)))
        {
            var argument = index < terms.GivenAsObserved ? RankingArguments.Observed : RankingArguments.Excluded;
            context.Tell(found, EntityType.Phenotype, argument, found.IsLive ? "." : "; it has been left out.");
        }

        foreach (var row in terms.Contradicted)
        {
            context.AddNotice(
                NoticeCodes.Contradiction,
                $"{graph.Phenotypes.Curie[row]} ({graph.Phenotypes.Name[row]}) was given as excluded, but it or something below it was observed; it has been left out.",
                RankingArguments.Excluded);
        }
    }

    /// <summary>Reports answers that do not mean exactly one phenotype, or that belong to nothing that was observed or excluded.</summary>
    /// <param name="context">The field.</param>
    /// <param name="answers">The meanings of the texts of the answers.</param>
    /// <param name="known">Rows of what was observed or excluded.</param>
    /// <returns>Rows of the answers that can be used.</returns>
    public static IReadOnlyList<int> TellAnswered(IResolveFieldContext context, IReadOnlyList<FoundRecord> answers, IEnumerable<int> known)
    {
        var graph = context.Graph();
        var rows = known.ToHashSet();
        foreach (var found in answers)
        {
            context.Tell(found, EntityType.Phenotype, RankingArguments.Answered, found.IsLive ? "." : "; it has been left out.");
            if (found.IsLive && !rows.Contains(found.Row))
            {
                context.AddNotice(
                    NoticeCodes.NoEffect,
                    $"{graph.Phenotypes.Curie[found.Row]} ({graph.Phenotypes.Name[found.Row]}) was given as answered, and neither as observed nor as excluded: it has no effect.",
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
