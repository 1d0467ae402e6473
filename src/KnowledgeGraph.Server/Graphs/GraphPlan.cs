using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Rankings;
using KnowledgeGraph.Server.Tables;
using KnowledgeGraph.Server.Traversal;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>
/// The one part of the graph that a query asks for, and the query that also asks for all that is written of it, so that it costs what it
/// gives.
/// </summary>
/// <param name="Text">The document to send.</param>
/// <param name="Name">The name of the part.</param>
internal sealed record GraphPlan(string Text, string Name)
{
    private const string Edges = "edges { kind sources { evidence references } }";

    /// <summary>Plans the graph of a valid operation.</summary>
    /// <exception cref="RequestRefusedException">The operation does not ask for one part of the graph.</exception>
    public static GraphPlan Of(ParsedDocument document, GraphQLOperationDefinition operation, Inputs variables, ISchema schema)
    {
        var defaults = operation.Variables?.Items
            .ToDictionary(declared => declared.Variable.Name.StringValue, declared => declared.DefaultValue);
        var selection = new TableSelection(schema, document.Syntax, new GivenVariables(defaults ?? [], variables));
        IGraphType type = schema.Query;
        IEnumerable<GraphQLSelectionSet> sets = [operation.SelectionSet];
        var path = new List<string>();
        GraphQLField? root = null;
        while (true)
        {
            var field = OnlyField(selection, type, sets, path);
            root ??= field.Syntax[0];
            path.Add(field.ResponseName);
            var (inner, isList) = TableSelection.Unwrap(field.Definition.ResolvedType!);
            if (Wanted(inner) is { } wanted)
            {
                return new GraphPlan(
                    document.Text.Insert(field.Syntax[0].SelectionSet!.Location.Start + 1, $" {wanted} "),
                    new FileSubject(operation, variables).Name(path[^1], root));
            }

            if (isList || !field.Selections.Any())
            {
                throw Refused($"{string.Join('.', path)} is no part of the graph: ask for a neighborhood, shortestPaths, rankDiseases or "
                    + "similarDiseases.");
            }

            (type, sets) = (inner, field.Selections);
        }
    }

    /// <summary>The reason why no graph can be made of a query.</summary>
    public static RequestRefusedException Refused(string message) =>
        new(new RequestFault(StatusCodes.Status400BadRequest, ErrorCodes.InvalidGraph, message));

    private static string? Wanted(IGraphType type) => type switch
    {
        SubgraphType => $"kgNodes: nodes {{ id }} kgEdges: {Edges}",
        PathResultType => $"kgPaths: paths {{ nodes {{ id }} {Edges} }}",
        RankedDiseasesType => "kgResults: results { rank disease { id } contributions { score } }",
        _ => null,
    };

    private static TableSelection.Selected OnlyField(
        TableSelection selection, IGraphType type, IEnumerable<GraphQLSelectionSet> sets, List<string> path)
    {
        var fields = Fields(selection, type, sets);
        return fields is [var one]
            ? one
            : throw Refused(
                $"{(path.Count == 0 ? "The query" : string.Join('.', path))} asks for {fields.Count} fields: a graph is made of one part.");
    }

    private static List<TableSelection.Selected> Fields(TableSelection selection, IGraphType type, IEnumerable<GraphQLSelectionSet> sets)
    {
        try
        {
            return selection.Fields(type, sets);
        }
        catch (RequestRefusedException)
        {
            throw Refused("The query is about the schema: a graph is made of records.");
        }
    }
}
