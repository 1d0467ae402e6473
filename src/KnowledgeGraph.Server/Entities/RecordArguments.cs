using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Traversal;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

/// <summary>Finds the records that arguments name; what is unknown or retired is told by a notice.</summary>
internal static class RecordArguments
{
    /// <summary>A record of any kind; null where nothing here has the identifier.</summary>
    public static GraphNode? FindRecord(this IResolveFieldContext context, string id, string argument)
    {
        var found = context.Graph().Identifiers.FindAny(id);
        context.Tell(id, found, argument);
        return found is var (type, match) ? new GraphNode(type, match.Row) : null;
    }

    /// <summary>Records of any kind, each once, in their order.</summary>
    public static List<GraphNode> FindRecords(this IResolveFieldContext context, string argument, int most) =>
        [.. context.Identifiers(argument, most).Select(id => context.FindRecord(id, argument)).OfType<GraphNode>().Distinct()];

    /// <summary>Rows of records of one kind, each once, in their order.</summary>
    public static List<int> FindRecords(this IResolveFieldContext context, EntityType type, string argument, int most)
    {
        var rows = new List<int>();
        foreach (var id in context.Identifiers(argument, most))
        {
            var match = context.Graph().Identifiers.FindLive(type, id);
            context.Tell(id, match is { } found ? (type, found) : null, argument);
            if (match is { } record)
            {
                rows.Add(record.Row);
            }
        }

        return [.. rows.Distinct()];
    }

    private static List<string> Identifiers(this IResolveFieldContext context, string argument, int most)
    {
        var ids = context.GetArgument<List<string>?>(argument) ?? [];
        return ids.Count <= most
            ? ids
            : throw new ExecutionError($"{argument} may name {most} records; {ids.Count} were given.") { Code = ErrorCodes.InvalidArgument };
    }

    private static void Tell(this IResolveFieldContext context, string id, (EntityType Type, IdentifierMatch Match)? found, string argument)
    {
        if (found is not var (type, match))
        {
            context.AddNotice(NoticeCodes.UnknownIdentifier, $"No record of this release that fits here has the identifier {GivenText.Shown(id)}.", argument);
        }
        else if (match.IsRetired)
        {
            var live = context.Graph().CurieOf(type, match.Row);
            context.AddNotice(NoticeCodes.RetiredIdentifier, $"{match.Identifier} is retired; the live record is {live}.", argument);
        }
    }
}
