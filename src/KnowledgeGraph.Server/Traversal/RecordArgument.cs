using GraphQL;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Traversal;

/// <summary>Finds the record of any kind that an identifier stands for.</summary>
internal static class RecordArgument
{
    private const string UnknownIdentifier = "UNKNOWN_IDENTIFIER";
    private const string RetiredIdentifier = "RETIRED_IDENTIFIER";

    // A symbol is looked for last: any text might be one.
    private static readonly EntityType[] _order = [EntityType.Disease, EntityType.Phenotype, EntityType.Citation, EntityType.Gene];

    /// <summary>The record; null, with a notice, where nothing here has the identifier.</summary>
    public static GraphNode? FindRecord(this IResolveFieldContext context, string id, string argument)
    {
        var graph = context.Graph();
        GraphNode? retired = null;
        var identifier = id;
        foreach (var type in _order)
        {
            switch (graph.Identifiers.Find(type, id))
            {
                case { IsRetired: false } match:
                    return new GraphNode(type, match.Row);
                case { } match when retired is null:
                    (retired, identifier) = (new GraphNode(type, match.Row), match.Identifier);
                    break;
            }
        }

        if (retired is { } live)
        {
            context.AddNotice(RetiredIdentifier, $"{identifier} is retired; the live record is {graph.CurieOf(live.Type, live.Row)}.", argument);
        }
        else
        {
            context.AddNotice(UnknownIdentifier, "No record of this release has this identifier.", argument);
        }

        return retired;
    }
}
