using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Annotation;
using KnowledgeGraph.Server.Rankings;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>The findings read about a patient, and the diseases that explain them.</summary>
public sealed record DiagnosisView(GraphImage Graph, AnnotationView? Annotation, IReadOnlyList<CaseProblem> Found, RankingView Ranking)
{
    /// <summary>The findings that diseases are ranked by.</summary>
    public required RankingQuery Query { get; init; }

    public IEnumerable<CaseProblemView> Problems => Found.Select(problem => new CaseProblemView(Graph, problem));

    public IEnumerable<PhenotypeNode> Observed => Query.Observed.Select(row => new PhenotypeNode(Graph, row));

    public IEnumerable<PhenotypeNode> Excluded => Query.Excluded.Select(row => new PhenotypeNode(Graph, row));
}
