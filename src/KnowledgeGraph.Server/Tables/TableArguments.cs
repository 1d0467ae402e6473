using System.Globalization;
using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// Reads the paging arguments of a connection as the client wrote them: literals, or variables with their values and defaults.
/// </summary>
internal sealed class TableArguments(GraphQLOperationDefinition operation, Inputs variables)
{
    public bool IsGiven(GraphQLField field, string argument) => Value(field, argument) is not null;

    public int? Int(GraphQLField field, string argument) => Value(field, argument) switch
    {
        null => null,
        int number and > 0 => number,
        _ => throw new RequestRefusedException(new RequestFault(
            StatusCodes.Status400BadRequest, ErrorCodes.InvalidPageSize, $"{argument} is the number of rows wanted, at least 1.")),
    };

    public string? Text(GraphQLField field, string argument) => Value(field, argument) as string;

    private object? Value(GraphQLField field, string argument) => field.Arguments?.Find(argument)?.Value switch
    {
        GraphQLVariable variable => OfVariable(variable.Name.StringValue),
        var literal => OfLiteral(literal),
    };

    private object? OfVariable(string name) =>
        variables.TryGetValue(name, out var given)
            ? given
            : OfLiteral(operation.Variables?.FirstOrDefault(declared => declared.Variable.Name.StringValue == name)?.DefaultValue);

    private static object? OfLiteral(GraphQLValue? literal) => literal switch
    {
        GraphQLIntValue number => int.TryParse(number.Value, CultureInfo.InvariantCulture, out var value) ? value : -1,
        GraphQLStringValue text => text.Value.ToString(),
        _ => null,
    };
}
