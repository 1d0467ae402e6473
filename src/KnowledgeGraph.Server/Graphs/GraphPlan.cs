using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Rankings;
using KnowledgeGraph.Server.Tables;
using KnowledgeGraph.Server.Traversal;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>
/// The one part of the graph that a query asks for, and the query that also asks for all that is written of it, so that it costs what it
/// gives.
/// </summary>
/// <param name="Document">The document to run.</param>
/// <param name="Name">The name of the part.</param>
internal sealed record GraphPlan(ParsedDocument Document, string Name)
{
    private const string Edges = "edges { kind sources { evidence references } }";

    /// <summary>Plans the graph of a valid operation.</summary>
    /// <exception cref="RequestRefusedException">The operation does not ask for one part of the graph.</exception>
    public static GraphPlan Of(OperationRequest request)
    {
        var selection = new TableSelection(request);
        IGraphType type = request.Operation.RootType;
        var selections = request.Operation.Root;
        var path = new List<string>();
        GraphQLField? root = null;
        while (true)
        {
            var field = OnlyField(selection, type, selections, path);
            root ??= field.Syntax;
            path.Add(field.ResponseName);
            var (inner, isList) = TableSelection.Unwrap(field.Field.ResolvedType!);
            if (Wanted(inner) is { } wanted)
            {
                var names = field.Selections!.On(inner).All.Select(asked => asked.ResponseName);
                return new GraphPlan(
                    With(wanted(DocumentRevision.PrefixOfNone(names)), request.Operation, request.PlacesOf(field)[0]),
                    new FileSubject(request.Variables).Name(path[^1], root));
            }

            if (isList || field.Selections is null)
            {
                throw Refused($"{string.Join('.', path)} is no part of the graph: ask for a neighborhood, shortestPaths, rankDiseases or "
                    + "similarDiseases.");
            }

            (type, selections) = (inner, field.Selections);
        }
    }

    /// <summary>The reason why no graph can be made of a query.</summary>
    public static RequestRefusedException Refused(string message) =>
        new(new RequestFault(StatusCodes.Status400BadRequest, ErrorCodes.InvalidGraph, message));

    private static Func<string, string>? Wanted(IGraphType type) => type switch
    {
        SubgraphType => prefix => $"{prefix}Nodes: nodes {{ id }} {prefix}Edges: {Edges}",
        PathResultType => prefix => $"{prefix}Paths: paths {{ nodes {{ id }} {Edges} }}",
        RankedDiseasesType => prefix => $"{prefix}Results: results {{ rank disease {{ id }} contributions {{ score }} }}",
        _ => null,
    };

    private static ParsedDocument With(string wanted, Operation operation, GraphQLField place) => new DocumentRevision(
        operation,
        place,
        DocumentRevision.WithMore(place, place.Arguments, DocumentRevision.Selections($"{{ {wanted} }}"))).Make();

    private static Selection OnlyField(
        TableSelection selection, IGraphType type, MergedSelections selections, List<string> path)
    {
        var fields = Fields(selection, type, selections);
        return fields is [var one]
            ? one
            : throw Refused(
                $"{(path.Count == 0 ? "The query" : string.Join('.', path))} asks for {fields.Count} fields: a graph is made of one part.");
    }

    private static List<Selection> Fields(TableSelection selection, IGraphType type, MergedSelections selections)
    {
        try
        {
            return selection.Fields(type, selections);
        }
        catch (RequestRefusedException)
        {
            throw Refused("The query is about the schema: a graph is made of records.");
        }
    }
}
