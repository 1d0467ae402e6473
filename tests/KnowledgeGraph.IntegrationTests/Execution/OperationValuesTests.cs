using System.Collections;
using System.Globalization;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Execution;

/// <summary>
/// The values of variables, arguments and directives are those that the engine finds by walking the document for each request.
/// </summary>
public sealed class OperationValuesTests
{
    private const string Search = "query ($text: String!, $types: [EntityType!], $first: Int = 3) { search(text: $text, types: $types, "
        + "first: $first) { nodes { score } } }";
    private const string Filter = """
        query ($name: String, $names: [String!], $where: DiseaseFilterInput, $wide: Boolean! = true) {
          all: diseases(where: $where, first: 2) { totalCount }
          diseases(where: { or: [{ name: { in: $names } }, { name: { contains: $name } }, { curie: { eq: "MONDO:0957870" } }] }) {
            nodes { name ...F @include(if: $wide) ... on Disease @skip(if: $wide) { genes(first: 4) { totalCount } } }
          }
        }
        fragment F on Disease { phenotypes(first: 5, where: { name: { contains: $name } }) { totalCount } acronym @skip(if: false) }
        """;

    private static readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddLogging()
        .AddKnowledgeGraph()
        .BuildServiceProvider();

    public static TheoryData<string> Operations =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "schema", "operations"), "*.graphql").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Committed_operations_have_the_engines_values(string file) => await RequireSameAsync(
        await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema", "operations", file)),
        """{ "id": "OMIM:603896", "ids": ["HP:0001250"], "text": "ataxia", "from": "HP:0001250", "to": "EIF2B5", "first": 4 }""",
        "{}");

    [Theory]
    [InlineData("{ diseases(first: 3, order: [{ name: DESC }], where: { name: { contains: \"a\" } }) { nodes { name } } }", "{}")]
    [InlineData("{ __type(name: \"Disease\") { fields(includeDeprecated: true) { name } } __schema { types { name } } __typename }", "{}")]
    [InlineData(Search, """{ "text": "ataxia", "types": ["DISEASE", "GENE"], "first": 2 }""")]
    [InlineData(Search, """{ "text": "ataxia", "types": "DISEASE" }""")]
    [InlineData(Search, """{ "text": "ataxia", "types": [], "unknown": 1 }""")]
    [InlineData(Search, """{ "text": "ataxia", "types": ["DISEASE", null] }""")]
    [InlineData(Search, """{ "text": "ataxia", "types": "NOTHING" }""")]
    [InlineData(Search, """{ "text": ["ataxia"] }""")]
    [InlineData(Search, """{ "text": 3 }""")]
    [InlineData(Search, """{ "text": "ataxia", "first": "three" }""")]
    [InlineData(Search, """{ "text": "ataxia", "first": 3.0 }""")]
    [InlineData(Search, """{ "first": 1 }""")]
    [InlineData(Filter, """{ "name": "x", "names": ["a", "b"], "where": { "name": { "eq": "y" } }, "wide": false }""")]
    [InlineData(Filter, """{ "names": "a", "where": { "nothing": 1 } }""")]
    [InlineData(Filter, """{ "wide": true }""")]
    [InlineData(Filter, """{ "wide": "yes" }""")]
    public async Task Values_and_errors_are_the_engines(string query, string variables) => await RequireSameAsync(query, variables);

    [Fact]
    public async Task What_one_request_gives_another_does_not_see()
    {
        var document = Parser.Parse(Search);
        var first = await ValuesAsync(Ours, document, """{ "text": "ataxia", "first": 7 }""");
        await ValuesAsync(Ours, document, """{ "text": "seizure" }""");

        Assert.Equal(await ValuesAsync(new DocumentValidator(), document, """{ "text": "ataxia", "first": 7 }"""), first);
        Assert.Contains("ataxia", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_variable_changes_is_worked_out_once()
    {
        var document = Parser.Parse("query ($name: String) { diseases(first: 3, where: { name: { contains: \"a\" } }) { nodes { name } } "
            + "genes(where: { name: { eq: $name } }) { totalCount } }");
        var field = document.Definitions.OfType<GraphQLOperationDefinition>().Single().SelectionSet.Selections.OfType<GraphQLField>()
            .First();
        var first = await VerdictAsync(Ours, document, """{ "name": "x" }""");
        var second = await VerdictAsync(Ours, document, """{ "name": "y" }""");

        Assert.Same(first.ArgumentValues![field], second.ArgumentValues![field]);
    }

    private static IDocumentValidator Ours => _services.GetRequiredService<IDocumentValidator>();

    private static async Task RequireSameAsync(string query, params string[] variables)
    {
        var document = Parser.Parse(query);
        foreach (var given in variables.Concat(variables))
        {
            Assert.Equal(await ValuesAsync(new DocumentValidator(), document, given), await ValuesAsync(Ours, document, given));
        }
    }

    private static async Task<string> ValuesAsync(IDocumentValidator validator, GraphQLDocument document, string variables) =>
        string.Join('\n', Lines(await VerdictAsync(validator, document, variables)));

    private static Task<IValidationResult> VerdictAsync(IDocumentValidator validator, GraphQLDocument document, string variables) =>
        validator.ValidateAsync(new ValidationOptions
        {
            Schema = _services.GetRequiredService<ServedSchema>().Schema,
            Document = document,
            Operation = document.Definitions.OfType<GraphQLOperationDefinition>().First(),
            Variables = new GraphQLSerializer().Deserialize<Inputs>(variables)!,
            Rules = [],
            UserContext = new Dictionary<string, object?>(),
        });

    private static IEnumerable<string> Lines(IValidationResult verdict)
    {
        foreach (var error in verdict.Errors)
        {
            yield return $"{error.Message} {string.Join(' ', error.Locations ?? [])}";
        }

        foreach (var variable in verdict.IsValid ? verdict.Variables! : [])
        {
            yield return $"${variable.Name} {variable.ValueSpecified} {variable.IsDefault} {Text(variable.Value)}";
        }

        foreach (var (field, values) in (verdict.ArgumentValues ?? new Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>())
            .OrderBy(entry => entry.Key.Location.Start))
        {
            yield return $"{field.Location.Start} {Text(values)}";
        }

        foreach (var (node, values) in (verdict.DirectiveValues ?? new Dictionary<ASTNode, IDictionary<string, DirectiveInfo>>()).OrderBy(
            entry => entry.Key.Location.Start))
        {
            yield return $"{node.Location.Start} "
                + $"{string.Join(' ', values.Select(directive => $"{directive.Key} {Text(directive.Value.Arguments)}"))}";
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        ArgumentValue argument => $"{argument.Source} {Text(argument.Value)}",
        IDictionary<string, ArgumentValue> values => string.Join(
            ", ",
            values.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Text(entry.Value)}")),
        IDictionary<string, object?> values => "{"
            + string.Join(
                ", ",
                values.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}: {Text(entry.Value)}"))
            + "}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };
}
