using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Filtering;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Citations;
using KnowledgeGraph.Storage.Model.Diseases;
using KnowledgeGraph.Storage.Model.Genes;
using KnowledgeGraph.Storage.Model.Phenotypes;

namespace KnowledgeGraph.Server.RootTypes;

/// <summary>The root fields that give one record or page through all: the same for each kind.</summary>
public static class EntityQueries
{
    private const string Spellings =
        "Any identifier of the record: a global id, a CURIE in any spelling in use, or an address; or a name, synonym or "
                + "symbol that no other record has. A retired identifier leads to the current record. A notice says how the text "
                + "was understood; if it means no record, or may mean several, the answer is null and the notice has the "
                + "candidates.";

    public static void AddEntityQueries(this ObjectGraphType query)
    {
        query.Field<NodeInterface>("node").Description("Relay: any object by its global id.")
            .Argument<NonNullGraphType<IdGraphType>>("id", "Global id.")
            .Resolve(context => Node(context, context.GetArgument<string>("id")));
        query.Field<ListGraphType<NodeInterface>>("nodes")
            .Description("Relay: many objects by their global ids, in the order asked for; null for an unknown id.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>("ids", "Global ids.")
            .ListSize(["ids"])
            .Resolve(Nodes);
        AddKind<DiseaseType, DiseasesEdgeType>(query, EntityType.Disease, "disease", "diseases", DiseaseShape.Shape);
        AddKind<GeneType, GenesEdgeType>(query, EntityType.Gene, "gene", "genes", GeneShape.Shape);
        AddKind<PhenotypeType, PhenotypesEdgeType>(query, EntityType.Phenotype, "phenotype", "phenotypes", PhenotypeShape.Shape);
        AddKind<CitationType, CitationsEdgeType>(query, EntityType.Citation, "citation", "citations", CitationShape.Shape);
    }

    private static void AddKind<TNode, TEdge>(ObjectGraphType query, EntityType type, string one, string many, FilterShape shape)
        where TNode : IGraphType
        where TEdge : EdgeType<TNode>
    {
        query.Field<TNode>(one).Description($"One {one} by any of its identifiers.")
            .Argument<NonNullGraphType<StringGraphType>>("id", Spellings)
            .Resolve(context => Find(context, type, context.GetArgument<string>("id")));
        query.AddLookup<TNode>(type, many);
        query.Records<object?, TNode, TEdge>(
            many,
            $"All {many} that match, in the order of CURIE unless another order is given.",
            type,
            shape);
    }

    // A global id means the one object it was given out for, so that a withdrawn term is shown as it is.
    private static EntityNode? Node(IResolveFieldContext context, string id)
    {
        if (!GlobalId.TryDecode(id, out var type, out _))
        {
            context.AddNotice(NoticeCodes.UnknownIdentifier, $"{GivenText.Shown(id)} is not a global id.", "id");
            return null;
        }

        if (context.Graph().Identifiers.Find(type, id) is { } match)
        {
            context.Tell(new FoundRecord(id, match.IsRetired ? RecordStatus.Retired : RecordStatus.Found, new GraphNode(type, match.Row))
            {
                Matched = match.Identifier,
            }, type, "id");
            return EntityNode.Of(context.Graph(), type, match.Row);
        }

        context.Tell(new FoundRecord(id, RecordStatus.Unknown, default), type, "id");
        return null;
    }

    private static List<EntityNode?> Nodes(IResolveFieldContext<object?> context)
    {
        var ids = context.GetArgument<List<string>>("ids");
        var limit = context.RequestServices!.GetRequiredService<PageOptions>().MaxSize;
        return ids.Count <= limit
            ? ids.ConvertAll(id => Node(context, id))
            : throw new ExecutionError($"At most {limit} ids may be asked for at once; {ids.Count} were.")
            {
                Code = ErrorCodes.InvalidPageSize,
            };
    }

    private static EntityNode? Find(IResolveFieldContext context, EntityType type, string id)
    {
        var found = context.Graph().Records.FindToShow(id, type);
        if (found.Status != RecordStatus.Withdrawn)
        {
            // The fields of a withdrawn term say that it is withdrawn.
            context.Tell(found, type, "id");
        }

        return found.EntityOf(context.Graph());
    }
}
