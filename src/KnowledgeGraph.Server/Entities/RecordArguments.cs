using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Entities;

/// <summary>Finds the records that arguments name; how they were understood is told by notices.</summary>
internal static class RecordArguments
{
    /// <summary>A record of any kind; null where none is meant, or more than one may be.</summary>
    public static GraphNode? FindRecord(this IResolveFieldContext context, string text, string argument) =>
        context.Told(context.Graph().Records.Find(text, types: null), type: null, argument);

    /// <summary>Records of any kind, each once, in their order.</summary>
    public static List<GraphNode> FindRecords(this IResolveFieldContext context, string argument, int most) =>
        [.. context.Texts(argument, most).Select(text => context.FindRecord(text, argument)).OfType<GraphNode>().Distinct()];

    /// <summary>Records of some kinds, each once, in their order; one of another kind only where no record of those is meant.</summary>
    public static List<GraphNode> FindRecords(this IResolveFieldContext context, IReadOnlySet<EntityType> types, string argument, int most)
    {
        var records = context.Graph().Records;
        var found = context.Texts(argument, most).ConvertAll(text =>
            records.Find(text, types) is { Status: not RecordStatus.Unknown } fitting ? fitting : records.Find(text, types: null));
        return [.. found.Select(record => context.Told(record, type: null, argument)).OfType<GraphNode>().Distinct()];
    }

    /// <summary>Rows of records of one kind, each once, in their order.</summary>
    public static List<int> FindRecords(this IResolveFieldContext context, EntityType type, string argument, int most) =>
        [.. context.Texts(argument, most).Select(text => context.Told(context.Graph().Records.Find(text, type), type, argument))
            .OfType<GraphNode>()
            .Select(node => node.Row)
            .Distinct()];

    /// <summary>Records of any kind that are ruled out.</summary>
    /// <exception cref="ExecutionError">One of the texts means no record, or may mean several.</exception>
    public static HashSet<GraphNode> FindRuledOut(this IResolveFieldContext context, string argument, int most) =>
        [.. context.Texts(argument, most).Select(text =>
        {
            var found = context.Graph().Records.Find(text, types: null);
            return found.HasRecord ? context.Told(found, type: null, argument)!.Value : throw context.Refuse(found, type: null, argument);
        })];

    /// <summary>The texts of an argument.</summary>
    public static List<string> Texts(this IResolveFieldContext context, string argument, int most)
    {
        var texts = context.GetArgument<List<string>?>(argument) ?? [];
        return texts.Count <= most
            ? texts
            : throw new ExecutionError($"{argument} may name {most} records; {texts.Count} were given.")
            {
                Code = ErrorCodes.InvalidArgument,
            };
    }

    private static GraphNode? Told(this IResolveFieldContext context, FoundRecord found, EntityType? type, string argument)
    {
        context.Tell(found, type, argument);
        return found.HasRecord ? found.Node : null;
    }
}
