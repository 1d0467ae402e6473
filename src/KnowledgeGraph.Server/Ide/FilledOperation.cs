using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Ide;

/// <summary>
/// Writes the values of an operation's variables into it. Banana Cake Pop leaves all tabs blank when one of them has a text as a
/// variable's default, or a variable inside of a list.
/// </summary>
internal static class FilledOperation
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The operation without variables; an argument that has neither value nor default is left out.</summary>
    public static string Of(string text, IReadOnlyDictionary<string, object> values)
    {
        if (Parser.Parse(text).Definitions.OfType<GraphQLOperationDefinition>().Single().Variables is not { } declared)
        {
            return text;
        }

        var filled = text.Remove(declared.Location.Start, declared.Location.End - declared.Location.Start);
        foreach (var variable in declared.Items)
        {
            var name = variable.Variable.Name.StringValue;
            var literal = values.TryGetValue(name, out var value) ? Literal(value)
                : variable.DefaultValue is { } given ? text[given.Location.Start..given.Location.End]
                : null;
            filled = literal is null
                ? Regex.Replace(filled, $@"(, )?\w+: \${name}\b", string.Empty)
                : Regex.Replace(filled, $@"\${name}\b", _ => literal);
        }

        return filled;
    }

    private static string Literal(object value) =>
        value is Enum name ? name.ToString().ToUpperInvariant() : JsonSerializer.Serialize(value, _json);
}
