using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>Hot Chocolate's request header about costs; replies report them in any case.</summary>
internal static class CostHeader
{
    public const string Name = "GraphQL-Cost";

    /// <summary>Whether the operation is only to be counted, not run.</summary>
    /// <exception cref="RequestRefusedException">The header says something else, and running what must not run would be worse.</exception>
    public static bool AsksToValidate(HttpRequest request)
    {
        var header = request.Headers[Name];
        if (header.Count == 0)
        {
            return false;
        }

        return header.ToString().Trim() switch
        {
            "validate" => true,
            "report" => false,
            _ => throw RequestRefusedException.Bad($"The header {Name} is validate or report."),
        };
    }
}
