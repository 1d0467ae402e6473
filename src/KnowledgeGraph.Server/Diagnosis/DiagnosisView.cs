using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Annotation;
using KnowledgeGraph.Server.Rankings;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>What was read of a patient, and the diseases that explain it.</summary>
public sealed record DiagnosisView(GraphImage Graph, AnnotationView? Annotation, IReadOnlyList<CaseProblem> Found, RankingView Ranking)
{
    /// <summary>What diseases are ranked by.</summary>
    public required RankingQuery Query { get; init; }

    public IEnumerable<CaseProblemView> Problems => Found.Select(problem => new CaseProblemView(Graph, problem));

    public IEnumerable<PhenotypeNode> Observed => Query.Observed.Select(row => new PhenotypeNode(Graph, row));

    public IEnumerable<PhenotypeNode> Excluded => Query.Excluded.Select(row => new PhenotypeNode(Graph, row));
}
