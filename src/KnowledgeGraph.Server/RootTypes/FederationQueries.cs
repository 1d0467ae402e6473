using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.RootTypes;

/// <summary>
/// The root fields through which a gateway of Apollo Federation 2 reads the schema and fetches records that other services refer to.
/// </summary>
public static class FederationQueries
{
    private const string Representations = "representations";
    private const string TypeName = "__typename";
    private const string Id = "id";
    private const string CurieKey = "curie";

    public static void AddFederationQueries(this ObjectGraphType query)
    {
        query.Field<NonNullGraphType<SubgraphType>>("_service")
            .Description("Apollo Federation: this service, as a gateway sees it.")
            .Resolve(context => context.RequestServices!.GetRequiredService<ServedSchema>());
        query.Field<NonNullGraphType<ListGraphType<EntityUnion>>>("_entities")
            .Description("Apollo Federation: the records that a gateway names by their keys, in the order asked for. Null, with a notice, "
                + "where a key means no record.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<RepresentationScalar>>>>(
                Representations, "The records, each by `__typename` and its `id` or `curie`; a CURIE in any spelling in use, or one that "
                    + "has been retired, is understood.")
            .ListSize([Representations])
            .Resolve(Entities);
    }

    private static List<EntityNode?> Entities(IResolveFieldContext<object?> context)
    {
        var given = ((IEnumerable<object?>)context.Arguments![Representations].Value!).Cast<IDictionary<string, object?>>().ToList();
        var limit = context.RequestServices!.GetRequiredService<FederationOptions>().MaxEntities;
        return given.Count <= limit
            ? given.ConvertAll(representation => EntityOf(context, representation))
            : throw Refuse($"At most {limit} records may be asked for at once; {given.Count} were.", ErrorCodes.InvalidPageSize);
    }

    private static EntityNode? EntityOf(IResolveFieldContext context, IDictionary<string, object?> representation)
    {
        var type = TextOf(representation, TypeName) is { } name && Enum.TryParse<EntityType>(name, out var known)
            && known.ToString() == name
            ? known
            : throw Refuse(
                $"A representation has no {TypeName}, or one that is none of {string.Join(", ", Enum.GetNames<EntityType>())}.",
                ErrorCodes.InvalidArgument);
        var key = TextOf(representation, Id) ?? TextOf(representation, CurieKey)
            ?? throw Refuse($"A representation of {type} has neither {Id} nor {CurieKey} as a text.", ErrorCodes.InvalidArgument);
        var graph = context.Graph();
        var found = graph.Records.FindToShow(key, type);
        if (found.Status is RecordStatus.Found or RecordStatus.Retired or RecordStatus.Withdrawn)
        {
            context.Tell(found, type, Representations);
            return found.EntityOf(graph);
        }

        // A name is not a key: another service's error should show there, and not be covered by a guess here.
        context.AddNotice(
            NoticeCodes.UnknownIdentifier, $"{GivenText.Shown(key)} identifies no one {type.ToString().ToLowerInvariant()} of "
                + "this release.", Representations);
        return null;
    }

    private static string? TextOf(IDictionary<string, object?> representation, string field) =>
        representation.TryGetValue(field, out var value) ? value as string : null;

    private static ExecutionError Refuse(string message, string code) => new(message) { Code = code };
}
