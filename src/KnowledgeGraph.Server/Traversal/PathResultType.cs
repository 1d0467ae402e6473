using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Traversal;

public sealed class PathResultType : ObjectGraphType<PathResult>
{
    public PathResultType()
    {
        Name = "PathResult";
        Description = "Paths between two records.";
        this.RequiredList<PathResult, PathType>("paths", "Fewest steps first; those of equal length in a fixed order.", result => result.Paths);
        this.Required<PathResult, BooleanGraphType>("truncated", "True if a cap, not the graph, ended the search, so that there may be more.", result => result.IsTruncated);
    }
}
