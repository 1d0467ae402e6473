using System.Globalization;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// Reads the paging arguments of a connection as the client wrote them: literals, or variables with their values and defaults.
/// </summary>
internal sealed class TableArguments(OperationVariables variables)
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

    private object? Value(GraphQLField field, string argument) => variables.Resolve(field.Arguments?.Find(argument)?.Value) switch
    {
        GraphQLIntValue number => int.TryParse(number.Value, CultureInfo.InvariantCulture, out var value) ? value : -1,
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLValue => null,
        var given => given == OperationVariables.Absent ? null : given,
    };
}
