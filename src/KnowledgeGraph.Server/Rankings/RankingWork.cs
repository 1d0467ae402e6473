using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Costs;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>The costs of rankings.</summary>
internal static class RankingWork
{
    /// <summary>Diseases told after each answer to a question.</summary>
    public const int Leaders = 3;

    /// <summary>Every annotated disease is scored before there is a first one.</summary>
    public const int Weight = 100;

    /// <summary>Every disease is scored, by each term.</summary>
    public static long Of(GraphImage graph, int terms) =>
        (graph.Diseases.Count / WorkPrices.ScoredDiseases) + ((long)terms * graph.Diseases.Count / WorkPrices.ScoredDiseasesByTerm);

    /// <summary>
    /// By the likelihood ratio, which reads lists of diseases by term: 2.4 ms for ten terms where the measures of likeness take up to ten.
    /// </summary>
    public static long OfLikelihood(GraphImage graph, int terms) => Of(graph, terms) / 10;

    /// <summary>The present ranking, and one after each answer to each question.</summary>
    public static long OfQuestions(GraphImage graph, int terms, int questions) => OfLikelihood(graph, terms) * (1 + (2L * questions));
}
