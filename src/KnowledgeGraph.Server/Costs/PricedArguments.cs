using System.Globalization;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Costs;

/// <summary>A field's arguments as plain values, to see what they will take; whether they make sense is the field's to say.</summary>
internal sealed class PricedArguments(IEnumerable<KeyValuePair<string, object?>> given, OperationVariables variables)
{
    private readonly Dictionary<string, object?> _given = new(given);

    /// <summary>The value of an argument; null where it has none.</summary>
    public object? this[string argument] => Plain(_given.GetValueOrDefault(argument));

    /// <summary>The length of an argument that is a list; one value stands for a list of one.</summary>
    public int CountOf(string argument) => this[argument] switch
    {
        null => 0,
        List<object?> items => items.Count,
        _ => 1,
    };

    private object? Plain(object? value) => variables.Resolve(value) switch
    {
        GraphQLStringValue text => text.Value.ToString(),
        GraphQLIntValue number => long.TryParse(number.Value.Span, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : long.MaxValue,
        GraphQLBooleanValue condition => condition is GraphQLTrueBooleanValue,
        GraphQLEnumValue name => name.Name.StringValue,
        GraphQLListValue items => (items.Values ?? []).ConvertAll(Plain),
        GraphQLObjectValue fields => (fields.Fields ?? []).DistinctBy(field => field.Name.Value)
            .ToDictionary(field => field.Name.StringValue, field => Plain(field.Value)),
        IDictionary<string, object?> fields => fields.ToDictionary(field => field.Key, field => Plain(field.Value)),
        string text => text,
        IEnumerable<object?> items => items.Select(Plain).ToList(),
        GraphQLValue => null,
        var other => other == OperationVariables.Absent ? null : other,
    };
}
