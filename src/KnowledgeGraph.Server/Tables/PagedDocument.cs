using GraphQLParser.AST;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// Makes a query ask for a page of one of its connections: size and cursor become variables, and the page says how it goes on.
/// </summary>
internal static class PagedDocument
{
    private const string Arguments =
        $"{PageRequest.FirstArgument}: ${TablePlan.FirstVariable}, {PageRequest.AfterArgument}: ${TablePlan.AfterVariable}";
    private const string Declarations = $"${TablePlan.FirstVariable}: Int, ${TablePlan.AfterVariable}: String";
    private const string PageFields = $" {TablePlan.TotalCount} {TablePlan.PageInfo} {{ hasNextPage endCursor }}";

    public static string Of(Operation asked, GraphQLField connection)
    {
        var (text, document, operation) = (asked.Document.Text, asked.Document.Syntax, asked.Definition);
        var edits = new List<(int Start, int End, string Text)>
        {
            Insert(connection.SelectionSet!.Location.Start + 1, PageFields),
            Declare(text, operation),
        };
        if (connection.Arguments is { } arguments)
        {
            edits.Add(Insert(arguments.Location.Start + 1, Arguments + " "));
            foreach (var replaced in arguments.Where(
                argument => argument.Name.Value == PageRequest.FirstArgument || argument.Name.Value == PageRequest.AfterArgument))
            {
                edits.Add((replaced.Location.Start, replaced.Location.End, string.Empty));
                if (replaced.Value is GraphQLVariable variable && OnlyUse(document, operation, variable) is { } declaration)
                {
                    edits.Add((declaration.Location.Start, declaration.Location.End, string.Empty));
                }
            }
        }
        else
        {
            edits.Add(Insert(connection.Name.Location.End, $"({Arguments})"));
        }

        // From the end on, so that places stay true; what is taken out before what is put in at the same place.
        foreach (var (start, end, replacement) in edits.OrderByDescending(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            text = string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(end));
        }

        return text;
    }

    // A variable that is declared and no longer used would make the document invalid.
    private static GraphQLVariableDefinition? OnlyUse(
        GraphQLDocument document, GraphQLOperationDefinition operation, GraphQLVariable variable) =>
        VariableUses.Count(document, operation, variable.Name.Value) > 1
            ? null
            : operation.Variables?.FirstOrDefault(declared => declared.Variable.Name.Value == variable.Name.Value);

    private static (int Start, int End, string Text) Declare(string text, GraphQLOperationDefinition operation)
    {
        if (operation.Variables is { } declared)
        {
            return Insert(declared.Location.Start + 1, Declarations + " ");
        }

        if (operation.Name is { } name)
        {
            return Insert(name.Location.End, $"({Declarations})");
        }

        var start = operation.Location.Start;
        return text[start] == '{' ? Insert(start, $"query ({Declarations}) ") : Insert(start + "query".Length, $" ({Declarations}) ");
    }

    private static (int Start, int End, string Text) Insert(int at, string text) => (at, at, text);
}
