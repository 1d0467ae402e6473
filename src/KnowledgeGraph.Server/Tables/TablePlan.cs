using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Storage.Columnar;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// The one list of a query that a table is made of: where its rows are in the reply, and, for a connection, the query that asks for a
/// page of it.
/// </summary>
internal sealed class TablePlan
{
    private const string PageInfo = "pageInfo";
    private const string TotalCount = "totalCount";
    private const string Edges = "edges";
    private const string Nodes = "nodes";

    private TablePlan()
    {
    }

    /// <summary>The document to run, once for each page.</summary>
    public required ParsedDocument Document { get; init; }

    /// <summary>Response names from the root to the object that holds the rows.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The rows' response name.</summary>
    public required string Rows { get; init; }

    public required IReadOnlyList<TableColumn> Columns { get; init; }

    /// <summary>The page that the document asks for; null where the list does not come in pages.</summary>
    public PagedDocument? Page { get; init; }

    /// <summary>Rows that the query itself asks for; null for all.</summary>
    public int? First { get; init; }

    /// <summary>The cursor the query itself starts from.</summary>
    public string? After { get; init; }

    /// <summary>The name of the table: that of its list, and the records that the list is of.</summary>
    public required string Name { get; init; }

    /// <summary>The number of rows in all.</summary>
    public int CountOf(JsonElement holder, JsonElement rows) =>
        Page is null ? rows.GetArrayLength() : holder.GetProperty(Page.TotalCount).GetInt32();

    /// <summary>The cursor that the next page comes after; null where there is none.</summary>
    public string? NextAfter(JsonElement holder) =>
        Page is not null && holder.GetProperty(Page.PageInfo) is var info && info.GetProperty("hasNextPage").GetBoolean()
            ? info.GetProperty("endCursor").GetString()
            : null;

    /// <summary>The variables of a request, and those that ask for a page.</summary>
    public Inputs With(Inputs given, int first, string? after) => Page?.With(given, first, after) ?? given;

    /// <summary>The columns of a table of typed columns.</summary>
    public IReadOnlyList<ColumnDescription> Described =>
        [.. Columns.Select(column => new ColumnDescription(column.Name, column.Kind, column.Description))];

    /// <summary>A row's values in a table of typed columns.</summary>
    public object?[] ValuesOf(JsonElement row) => [.. Columns.Select(column => column.ValueOf(row))];

    /// <summary>The metadata of a table of typed columns.</summary>
    public static Dictionary<string, string> Metadata(string releaseId) => new() { ["release"] = releaseId };

    /// <summary>Plans the table of a valid operation.</summary>
    /// <exception cref="RequestRefusedException">The operation does not have one list.</exception>
    public static TablePlan Of(OperationRequest request)
    {
        var selection = new TableSelection(request);
        IGraphType type = request.Operation.RootType;
        var selections = request.Operation.Root;
        var path = new List<string>();
        GraphQLField? root = null;
        while (true)
        {
            var field = OnlyField(selection.Fields(type, selections), path);
            root ??= field.Syntax;
            var (inner, isList) = TableSelection.Unwrap(field.Field.ResolvedType!);
            if (isList)
            {
                return field.Selections is not null
                    ? new TablePlan
                    {
                        Document = request.Operation.Document,
                        Path = path,
                        Rows = field.ResponseName,
                        Name = new FileSubject(request.Variables).Name(path.Count > 0 ? path[^1] : field.ResponseName, root),
                        Columns = selection.Columns(inner, field.Selections),
                    }
                    : throw Refused($"The items of {field.ResponseName} have no fields to make columns of.");
            }

            path.Add(field.ResponseName);
            if (field.Selections is null)
            {
                throw Refused($"{string.Join('.', path)} is a single value: a table is made of a list.");
            }

            if (field.Field.Arguments?.Find(PageRequest.AfterArgument) is not null
                && !IsOfValues(selection.Fields(inner, field.Selections)))
            {
                var name = new FileSubject(request.Variables).Name(path[^1], root);
                return OfConnection(request, selection, field, inner, path, name);
            }

            (type, selections) = (inner, field.Selections);
        }
    }

    // Counts of values, or groups, of the whole list: what is asked for is a list, but not one of the records.
    private static bool IsOfValues(List<Selection> fields) => fields is [{ Field.Name: not (Edges or Nodes or PageInfo or TotalCount) }];

    private static TablePlan OfConnection(
        OperationRequest request,
        TableSelection selection,
        Selection field,
        IGraphType type,
        List<string> path,
        string name)
    {
        var rows = selection.Fields(type, field.Selections);
        rows.RemoveAll(part => part.Field.Name is PageInfo or TotalCount);
        var list = OnlyField(rows, path);
        if (list.Field.Name is not (Edges or Nodes) || request.PlacesOf(field) is not [var syntax])
        {
            throw Refused($"Of {string.Join('.', path)} a table shows either edges or nodes, asked for in one place, or groups or "
                + "counts of values, and nothing beside them.");
        }

        var values = new TableArguments(request.Variables);
        if (values.IsGiven(syntax, PageRequest.LastArgument) || values.IsGiven(syntax, PageRequest.BeforeArgument))
        {
            throw Refused("A table is read from its start: leave last and before out.");
        }

        var (inner, _) = TableSelection.Unwrap(list.Field.ResolvedType!);
        var page = PagedDocument.Of(request.Operation, syntax, field.Selections!.On(type).All.Select(part => part.ResponseName));
        return new TablePlan
        {
            Document = page.Document,
            Page = page,
            Path = path,
            Rows = list.ResponseName,
            Name = name,
            Columns = selection.Columns(inner, list.Selections),
            First = values.Int(syntax, PageRequest.FirstArgument),
            After = values.Text(syntax, PageRequest.AfterArgument),
        };
    }

    private static Selection OnlyField(List<Selection> fields, List<string> path)
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
