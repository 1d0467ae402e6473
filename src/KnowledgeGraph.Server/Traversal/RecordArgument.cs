using GraphQL;
using KnowledgeGraph.Core.Traversal;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Traversal;

/// <summary>Finds the record of any kind that an identifier stands for.</summary>
internal static class RecordArgument
{
    private const string UnknownIdentifier = "UNKNOWN_IDENTIFIER";
    private const string RetiredIdentifier = "RETIRED_IDENTIFIER";

    /// <summary>The record; null, with a notice, where nothing here has the identifier.</summary>
    public static GraphNode? FindRecord(this IResolveFieldContext context, string id, string argument)
    {
        var graph = context.Graph();
        if (graph.Identifiers.FindAny(id) is not var (type, match))
        {
            context.AddNotice(UnknownIdentifier, "No record of this release has this identifier.", argument);
            return null;
        }

        if (match.IsRetired)
        {
            context.AddNotice(RetiredIdentifier, $"{match.Identifier} is retired; the live record is {graph.CurieOf(type, match.Row)}.", argument);
        }

        return new GraphNode(type, match.Row);
    }
}
