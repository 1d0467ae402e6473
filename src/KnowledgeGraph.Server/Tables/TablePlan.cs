using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Storage.Columnar;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// The one list of a query that a table is made of: where its rows are in the reply, and, for a connection, the query that asks for a
/// page of it.
/// </summary>
internal sealed class TablePlan
{
    public const string FirstVariable = "kgFirst";
    public const string AfterVariable = "kgAfter";
    public const string PageInfo = "pageInfo";
    public const string TotalCount = "totalCount";

    private const string Edges = "edges";
    private const string Nodes = "nodes";

    private TablePlan()
    {
    }

    /// <summary>The document to send, once for each page.</summary>
    public required string Text { get; init; }

    /// <summary>Response names from the root to the object that holds the rows.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The rows' response name.</summary>
    public required string Rows { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>Whether the list comes in pages.</summary>
    public required bool IsPaged { get; init; }

    /// <summary>Rows that the query itself asks for; null for all.</summary>
    public int? First { get; init; }

    /// <summary>The cursor the query itself starts from.</summary>
    public string? After { get; init; }

    /// <summary>The name of the table: that of its list, and the records that the list is of.</summary>
    public required string Name { get; init; }

    /// <summary>The columns of a table of typed columns.</summary>
    public IReadOnlyList<ColumnDescription> Described =>
        [.. Columns.Select(column => new ColumnDescription(column.Name, column.Kind, column.Description))];

    /// <summary>A row's values in a table of typed columns.</summary>
    public object?[] ValuesOf(JsonElement row) => [.. Columns.Select(column => column.ValueOf(row))];

    /// <summary>The metadata of a table of typed columns.</summary>
    public static Dictionary<string, string> Metadata(string releaseId) => new() { ["release"] = releaseId };

    /// <summary>Plans the table of a valid operation.</summary>
    /// <exception cref="RequestRefusedException">The operation does not have one list.</exception>
    public static TablePlan Of(ParsedDocument document, GraphQLOperationDefinition operation, Inputs variables, ISchema schema)
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
            var field = OnlyField(selection.Fields(type, sets), path);
            root ??= field.Syntax[0];
            var (inner, isList) = TableSelection.Unwrap(field.Definition.ResolvedType!);
            if (isList)
            {
                return field.Selections.Any()
                    ? new TablePlan
                    {
                        Text = document.Source,
                        Path = path,
                        Rows = field.ResponseName,
                        Name = new FileSubject(operation, variables).Name(path.Count > 0 ? path[^1] : field.ResponseName, root),
                        Columns = selection.Columns(inner, field.Selections),
                        IsPaged = false,
                    }
                    : throw Refused($"The items of {field.ResponseName} have no fields to make columns of.");
            }

            path.Add(field.ResponseName);
            if (!field.Selections.Any())
            {
                throw Refused($"{string.Join('.', path)} is a single value: a table is made of a list.");
            }

            if (field.Definition.Arguments?.Find(PageRequest.AfterArgument) is not null)
            {
                var name = new FileSubject(operation, variables).Name(path[^1], root);
                return OfConnection(document, operation, variables, selection, field, inner, path, name);
            }

            (type, sets) = (inner, field.Selections);
        }
    }

    private static TablePlan OfConnection(
        ParsedDocument document,
        GraphQLOperationDefinition operation,
        Inputs variables,
        TableSelection selection,
        TableSelection.Selected field,
        IGraphType type,
        List<string> path,
        string name)
    {
        var rows = selection.Fields(type, field.Selections);
        rows.RemoveAll(part => part.Definition.Name is PageInfo or TotalCount);
        var list = OnlyField(rows, path);
        if (list.Definition.Name is not (Edges or Nodes) || field.Syntax.Count > 1)
        {
            throw Refused($"Of {string.Join('.', path)} a table shows either edges or nodes, asked for in one place.");
        }

        var syntax = field.Syntax[0];
        var values = new TableArguments(operation, variables);
        if (values.IsGiven(syntax, PageRequest.LastArgument) || values.IsGiven(syntax, PageRequest.BeforeArgument))
        {
            throw Refused("A table is read from its start: leave last and before out.");
        }

        var (inner, _) = TableSelection.Unwrap(list.Definition.ResolvedType!);
        return new TablePlan
        {
            Text = PagedDocument.Of(document.Text, document.Syntax, operation, syntax),
            Path = path,
            Rows = list.ResponseName,
            Name = name,
            Columns = selection.Columns(inner, list.Selections),
            IsPaged = true,
            First = values.Int(syntax, PageRequest.FirstArgument),
            After = values.Text(syntax, PageRequest.AfterArgument),
        };
    }

    private static TableSelection.Selected OnlyField(List<TableSelection.Selected> fields, List<string> path)
    {
        if (fields.Count == 1)
        {
            return fields[0];
        }

        var where = path.Count == 0 ? "The query" : string.Join('.', path);
        var names = string.Join(", ", fields.Select(field => field.ResponseName));
        throw Refused(fields.Count == 0
            ? $"{where} asks for no list."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{where} asks for {fields.Count} fields ({names}): a table is made of one list."));
    }

    /// <summary>The reason why no table can be made of a query.</summary>
    public static RequestRefusedException Refused(string message) =>
        new(new RequestFault(StatusCodes.Status400BadRequest, ErrorCodes.InvalidTable, message));
}
