using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Provenance;
using KnowledgeGraph.Server.Releases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Traversal;

public sealed class GraphEdgeType : ObjectGraphType<EdgeView>
{
    public GraphEdgeType()
    {
        Name = "GraphEdge";
        Description = "One link, in the direction in which it is stated: from a disease to its gene, phenotype or paper, from a gene to a "
            + "paper, from a term to a wider one.";
        this.Required<EdgeView, EdgeKindEnumType>("kind", "The kind of link.", edge => edge.Kind);
        this.Required<EdgeView, EntityInterface>("from", "The record at the start of the link.", edge => edge.From);
        this.Required<EdgeView, EntityInterface>("to", "The record at the end of the link.", edge => edge.To);
        this.Required<EdgeView, BooleanGraphType>(
            "negated",
            "Whether the source denies the link. Such a link is never followed.",
            edge => edge.IsNegated);
        this.RequiredListBy<EdgeView, AssociationSourceType>(
                "sources", "The statements of the sources: source, evidence code, references, curator, date.", context => Sources(
                    context.Source,
                    context.Loaders()))
            .Cost(CostWeights.Loaded).ListSize(assumedSize: 2);
    }

    private static object Sources(EdgeView edge, RequestLoaders loaders) => edge.Kind switch
    {
        EdgeKind.DiseaseGene => loaders.Statements.DiseaseGenes.Load(edge.Edge.Link + 1),
        EdgeKind.DiseasePhenotype => loaders.Statements.DiseasePhenotypes.Load(edge.Edge.Link + 1),
        EdgeKind.DiseaseCitation => loaders.Statements.DiseaseCitations.Load(edge.Edge.Link + 1),
        EdgeKind.GeneCitation => loaders.Statements.GeneCitations.Load(edge.Edge.Link + 1),
        EdgeKind.DiseaseParent => Step(edge, edge.Graph.DiseaseHierarchy),
        EdgeKind.PhenotypeParent => Step(edge, edge.Graph.PhenotypeHierarchy),
        _ => throw UnknownKind.Of(edge.Kind),
    };

    private static StatementView[] Step(EdgeView edge, Hierarchy hierarchy) =>
        [new StatementView(
            edge.Graph,
            new HierarchyStatement { LinkId = edge.Edge.Link + 1, SourceId = hierarchy.Links.SourceId(edge.Edge.Link) })];
}
