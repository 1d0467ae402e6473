using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Annotation;
using KnowledgeGraph.Server.Rankings;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>What was read of a patient, and the diseases that explain it.</summary>
public sealed record DiagnosisView(GraphImage Graph, AnnotationView? Annotation, IReadOnlyList<CaseProblem> Found, RankingView Ranking)
{
    public required IReadOnlyList<int> ObservedRows { get; init; }

    public required IReadOnlyList<int> ExcludedRows { get; init; }

    public IEnumerable<CaseProblemView> Problems => Found.Select(problem => new CaseProblemView(Graph, problem));

    public IEnumerable<PhenotypeNode> Observed => ObservedRows.Select(row => new PhenotypeNode(Graph, row));

    public IEnumerable<PhenotypeNode> Excluded => ExcludedRows.Select(row => new PhenotypeNode(Graph, row));
}
