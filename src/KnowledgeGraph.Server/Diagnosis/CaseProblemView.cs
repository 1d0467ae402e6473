using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>A problem with a case, with the image that its terms are of.</summary>
public sealed record CaseProblemView(GraphImage Graph, CaseProblem Problem)
{
    public PhenotypeNode? Phenotype => Problem.Term is { } row ? new PhenotypeNode(Graph, row) : null;

    public PhenotypeNode? Other => Problem.Other is { } row ? new PhenotypeNode(Graph, row) : null;
}
