using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Entities;

/// <summary>The root fields that give many records by a list of identifiers.</summary>
internal static class LookupFields
{
    private const string IdsArgument = "ids";

    public static void AddLookup<TNode>(this ObjectGraphType query, EntityType type, string many)
        where TNode : IGraphType =>
        query.Field<ListGraphType<NonNullGraphType<LookupType<TNode>>>>(many + "ById")
            .Description($"Many {many} by any identifiers of them: one answer for each identifier, in the order asked for, those asked for twice given twice.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(IdsArgument, "Identifiers, each in any spelling in use.")
            .ListSize([IdsArgument])
            .Resolve(context => Find(context, type));

    private static List<RecordLookup> Find(IResolveFieldContext context, EntityType type)
    {
        var ids = context.GetArgument<List<string>>(IdsArgument);
        var limit = context.RequestServices!.GetRequiredService<IOptions<ServerOptions>>().Value.Batches.MaxIdentifiers;
        var graph = context.Graph();
        return ids.Count <= limit
            ? ids.ConvertAll(id => Find(graph, type, id))
            : throw new ExecutionError($"At most {limit} ids may be asked for at once; {ids.Count} were.") { Code = ErrorCodes.InvalidPageSize };
    }

    private static RecordLookup Find(GraphImage graph, EntityType type, string id)
    {
        if (graph.Identifiers.Find(type, id) is not { } match)
        {
            var notice = $"No {type.ToString().ToLowerInvariant()} of this release has this identifier.";
            return new RecordLookup(id, LookupStatus.Unknown, notice, Record: null);
        }

        var record = EntityNode.Of(graph, type, match.Row);
        return match.IsRetired
            ? new RecordLookup(id, LookupStatus.Retired, $"{match.Identifier} is retired; the live record is {record.Curie}.", record)
            : new RecordLookup(id, LookupStatus.Found, Notice: null, record);
    }
}
