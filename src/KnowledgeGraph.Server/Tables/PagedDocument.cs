using System.Collections.Concurrent;
using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// A query that asks for a page of one of its connections: size and cursor are variables, and the page says how it goes on.
/// </summary>
/// <param name="Document">The document to run, once for each page.</param>
/// <param name="Prefix">The beginning of the names that were added, and of no other.</param>
internal sealed record PagedDocument(ParsedDocument Document, string Prefix)
{
    private string FirstVariable => Prefix + "First";

    private string AfterVariable => Prefix + "After";

    /// <summary>The response name of the number of rows in all.</summary>
    public string TotalCount => Prefix + "Total";

    /// <summary>The response name of the information about the page.</summary>
    public string PageInfo => Prefix + "Page";

    /// <summary>The query that asks for a page in place of what a connection asks for.</summary>
    /// <param name="operation">The operation; the query is kept as long as it.</param>
    /// <param name="place">The one place at which the connection is asked for.</param>
    /// <param name="names">The response names in the connection.</param>
    public static PagedDocument Of(Operation operation, GraphQLField place, IEnumerable<string> names) =>
        operation.Derived(operation, static (_, _) => new ConcurrentDictionary<GraphQLField, PagedDocument>())
            .GetOrAdd(place, _ => Make(operation, place, names));

    /// <summary>The variables of a request, and those that ask for a page.</summary>
    public Inputs With(Inputs given, int first, string? after) =>
        new(new Dictionary<string, object?>(given) { [FirstVariable] = first, [AfterVariable] = after });

    private static PagedDocument Make(Operation operation, GraphQLField place, IEnumerable<string> names)
    {
        var declared = (operation.Definition.Variables?.Items ?? []).Select(variable => variable.Variable.Name.StringValue);
        var paged = new PagedDocument(operation.Document, DocumentRevision.PrefixOfNone([.. names, .. declared]));
        var kept = (place.Arguments?.Items ?? []).Where(
            argument => argument.Name.Value != PageRequest.FirstArgument && argument.Name.Value != PageRequest.AfterArgument);
        var arguments = new GraphQLArguments(
        [
            .. kept, Argument(PageRequest.FirstArgument, paged.FirstVariable), Argument(PageRequest.AfterArgument, paged.AfterVariable),
        ]);
        var page = DocumentRevision.Selections(
            $"{{ {paged.TotalCount}: totalCount {paged.PageInfo}: pageInfo {{ hasNextPage endCursor }} }}");
        var revision = new DocumentRevision(operation, place, DocumentRevision.WithMore(place, arguments, page));
        return paged with { Document = revision.Make(Declared(paged.FirstVariable, "Int"), Declared(paged.AfterVariable, "String")) };
    }

    private static GraphQLArgument Argument(string name, string variable) => new(new GraphQLName(name), Variable(variable));

    private static GraphQLVariableDefinition Declared(string name, string type) =>
        new(Variable(name), new GraphQLNamedType(new GraphQLName(type)));

    private static GraphQLVariable Variable(string name) => new(new GraphQLName(name));
}
