using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Entities;

/// <summary>The root fields that give many records by a list of identifiers.</summary>
internal static class LookupFields
{
    private const string IdsArgument = "ids";

    public static void AddLookup<TNode>(this ObjectGraphType query, EntityType type, string many)
        where TNode : IGraphType =>
        query.Field<ListGraphType<NonNullGraphType<LookupType<TNode>>>>(many + "ById")
            .Description($"Many {many} by any identifiers or names: one answer for each identifier, in the order asked for, even if it was "
                + "asked for before. "
                + "A notice reports each one that was not simply found.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(IdsArgument, "Identifiers, in any spelling in "
                + "use, or names, synonyms or symbols.")
            .ListSize([IdsArgument])
            .Resolve(context => Find(context, type));

    private static List<RecordLookup> Find(IResolveFieldContext context, EntityType type)
    {
        var ids = context.GetArgument<List<string>>(IdsArgument);
        var limit = context.RequestServices!.GetRequiredService<BatchLimits>().MaxIdentifiers;
        return ids.Count <= limit
            ? [.. ids.Select((id, place) => Find(context, type, id, place))]
            : throw new ExecutionError($"At most {limit} ids may be asked for at once; {ids.Count} were.")
            {
                Code = ErrorCodes.InvalidPageSize,
            };
    }

    private static RecordLookup Find(IResolveFieldContext context, EntityType type, string id, int place)
    {
        var (graph, field, work) = (context.Graph(), context.FieldAst, context.Request().Work);
        var found = graph.Records.FindToShow(id, type);
        if (found.Status != RecordStatus.Withdrawn)
        {
            // The fields of a withdrawn term say that it is withdrawn.
            context.Tell(found, type, IdsArgument);
        }

        var status = found.Status switch
        {
            RecordStatus.FoundByName => LookupStatus.FoundByName,
            RecordStatus.Retired => LookupStatus.Retired,
            RecordStatus.Ambiguous => LookupStatus.Ambiguous,
            RecordStatus.Unknown => LookupStatus.Unknown,
            _ => LookupStatus.Found,
        };
        return new RecordLookup(id, status, RecordMessages.Of(graph, found, type), found.EntityOf(graph))
        {
            Candidates = () =>
            {
                var maySearch = found.Status == RecordStatus.Unknown && work.MayGuess((field, place), WorkPrices.OfGuess(graph, id));
                return RecordNotice.CandidatesOf(graph, found, type, maySearch);
            },
        };
    }
}
