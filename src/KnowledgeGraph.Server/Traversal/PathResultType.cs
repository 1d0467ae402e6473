using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Traversal;

public sealed class PathResultType : ObjectGraphType<PathResult>
{
    public PathResultType()
    {
        Name = "PathResult";
        Description = "Paths between two records.";
        this.RequiredList<PathResult, PathType>(
            "paths",
            "The paths, fewest steps first; those of equal length are in a fixed order.",
            result => result.Paths);
        this.Required<PathResult, BooleanGraphType>("truncated", "Whether a limit, not the graph, ended the search, so that there may be "
            + "more paths.", result => result.IsTruncated);
    }
}
