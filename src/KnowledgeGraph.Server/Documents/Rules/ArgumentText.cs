using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// A field's arguments as one text that is the same for equal arguments, in whatever order they and the fields of their objects stand.
/// </summary>
internal static class ArgumentText
{
    public static string Of(GraphQLField field) => string.Join(
        ',', (field.Arguments?.Items ?? []).Select(argument => $"{argument.Name.StringValue}:{Of(argument.Value)}")
            .Order(StringComparer.Ordinal));

    private static string Of(GraphQLValue value) => value switch
    {
        GraphQLVariable variable => "$" + variable.Name.StringValue,
        GraphQLListValue list => $"[{string.Join(',', (list.Values ?? []).Select(Of))}]",
        GraphQLObjectValue fields => "{" + string.Join(
            ',', (fields.Fields ?? []).Select(field => $"{field.Name.StringValue}:{Of(field.Value)}").Order(StringComparer.Ordinal)) + "}",
        // Quoted by length, so that no text can look like something else.
        GraphQLStringValue text => $"\"{text.Value.Length}\"{text.Value}",
        GraphQLEnumValue named => named.Name.StringValue,
        GraphQLTrueBooleanValue => "true",
        GraphQLFalseBooleanValue => "false",
        IHasValueNode literal => literal.Value.ToString(),
        _ => "null",
    };
}
