using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Traversal;

public sealed class PathType : ObjectGraphType<PathView>
{
    private const int UsualLength = 4;

    public PathType()
    {
        Name = "Path";
        Description = "A simple path: no record occurs twice.";
        this.Required<PathView, IntGraphType>("length", "The number of steps.", path => path.Length);
        this.RequiredList<PathView, EntityInterface>("nodes", "The records from one end to the other.", path => path.Nodes)
            .ListSize(assumedSize: UsualLength + 1);
        this.RequiredList<PathView, GraphEdgeType>(
            "edges",
            "The links between the records, one fewer than the records.",
            path => path.Edges).ListSize(assumedSize: UsualLength);
        this.Required<PathView, StringGraphType>("explanation", "The path as one sentence.", path => path.Explanation);
    }
}
