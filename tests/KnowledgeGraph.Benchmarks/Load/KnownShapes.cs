using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>
/// Requests that no search for shapes finds, and that have starved others: long ones, the whole schema, and names that nothing has.
/// </summary>
internal static class KnownShapes
{
    private const string WholeSchema =
        """
        query IntrospectionQuery {
          __schema {
            description queryType { name kind } mutationType { name kind } subscriptionType { name kind } types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef }
            isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType
            { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }
        }
        """;

    /// <summary>The names of the shapes and their bodies; a number in a body makes each request differ from the one before it.</summary>
    public static IReadOnlyList<(string Name, Func<int, string> Body)> All { get; } =
    [
        ("50 searches for \"a\"", _ => Ask(string.Join(
            ' ',
            Enumerable.Range(0, 50).Select(alias => $"a{alias}: search(text: \"a\", first: 20) {{ totalCount nodes {{ matched }} }}")))),
        ("500 unknown names", _ => Ask(
            "resolve(terms: $x) { term status }",
            Enumerable.Range(0, 500).Select(number => $"leukoencefalopathi vanishingg {number}"),
            "($x: [String!]!) ")),
        ("the schema", _ => JsonSerializer.Serialize(new { query = WholeSchema })),
        ("the schema, each time in other words", number => JsonSerializer.Serialize(
            new { query = WholeSchema.Replace("queryType {", $"q{number}: queryType {{", StringComparison.Ordinal) })),
        ("900 kB of numbers", _ => Ask("release { id }", Enumerable.Repeat(1, 450_000))),
        ("900 kB of long numbers", _ => Ask("release { id }", Enumerable.Range(100_000, 128_000))),
        ("900 kB of names", _ => Ask("release { id }", Enumerable.Repeat("HP:0001250", 69_000))),
        ("900 kB of names, too many to resolve", _ => Ask(
            "resolve(terms: $x) { term status }",
            Enumerable.Repeat("HP:0001250", 69_000),
            "($x: [String!]!) ")),
    ];

    private static string Ask<T>(string fields, IEnumerable<T> values, string declared = "") =>
        JsonSerializer.Serialize(new { query = $"query {declared}{{ {fields} }}", variables = new { x = values } });

    private static string Ask(string fields) => JsonSerializer.Serialize(new { query = $"{{ {fields} }}" });
}
