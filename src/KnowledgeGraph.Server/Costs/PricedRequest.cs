using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Costs;

/// <summary>A request whose cost is worked out.</summary>
/// <param name="Variables">The values of its variables.</param>
/// <param name="Flags">The conditions that hold with them.</param>
/// <param name="Graph">The release that is asked; null where there is none, so that nothing costs by what it holds.</param>
internal sealed record PricedRequest(OperationVariables Variables, ConditionFlags Flags, GraphImage? Graph)
{
    public static PricedRequest Of(OperationRequest request, GraphImage? graph) => new(request.Variables, request.Flags, graph);
}
