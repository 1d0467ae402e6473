using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Costs;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>What rankings cost.</summary>
internal static class RankingWork
{
    /// <summary>Diseases told after each answer to a question.</summary>
    public const int Leaders = 3;

    /// <summary>Every annotated disease is scored before there is a first one.</summary>
    public const int Weight = 100;

    /// <summary>Every disease is scored, by each term.</summary>
    public static long Of(GraphImage graph, int terms) =>
        (graph.Diseases.Count / WorkPrices.ScoredDiseases) + ((long)terms * graph.Diseases.Count / WorkPrices.ScoredDiseasesByTerm);

    /// <summary>The present ranking, and one after each answer to each question.</summary>
    public static long OfQuestions(GraphImage graph, int terms, int questions) => Of(graph, terms) * (1 + (2L * questions));
}
