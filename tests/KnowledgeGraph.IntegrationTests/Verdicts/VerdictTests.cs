using System.Reflection;
using System.Text.Json;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.IntegrationTests.Clients;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Documents.Rules;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Verdicts;

/// <summary>We and graphql-js agree on which documents fit the schema.</summary>
public sealed class VerdictTests
{
    private const int Seed = 20261123;

    private static readonly int Documents = RandomCases.Of(10_000);

    private static readonly ServiceProvider _services = Services();

    // On all of them at once, for each start of Node costs a second.
    private static readonly Lazy<Dictionary<string, string?>> TheirVerdicts = new(() =>
    {
        var test = typeof(VerdictTests).GetMethod(
            nameof(Documents_that_GraphQL_NET_alone_would_judge_otherwise_and_their_like_get_the_right_verdict))!;
        var documents = test.GetCustomAttributes<InlineDataAttribute>().SelectMany(data => data.GetData(test))
            .Select(data => (string)data[0])
            .ToList();
        return documents.Zip(Theirs(documents)).ToDictionary(verdict => verdict.First, verdict => verdict.Second);
    });

    [SkippableFact]
    public async Task Ten_thousand_documents_get_the_verdict_that_graphql_js_gives_them()
    {
        var documents = Generate();
        var theirs = Theirs(documents);
        var differences = new List<string>();
        var valid = 0;
        for (var i = 0; i < documents.Count; i++)
        {
            var ours = await FaultOfAsync(documents[i]);
            valid += ours is null ? 1 : 0;
            if (ours is null != theirs[i] is null)
            {
                differences.Add($"ours: {ours ?? "valid"}\ntheirs: {theirs[i] ?? "valid"}\n{documents[i]}");
            }
        }

        // Neither may be rare, or little would be compared.
        Assert.InRange(valid, Documents / 4, Documents * 3 / 4);
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join("\n", differences.Take(20))}");
    }

    [SkippableTheory]
    [InlineData(
        "{ diseases { edges { node { x: mondoId ...A } } } } fragment A on Entity { ...B } fragment B on Phenotype { x: medgenUid }",
        true)]
    [InlineData("{ disease(id: \"x\") { x: mondoId ...A } } fragment A on Entity { ...B } fragment B on Phenotype { x: medgenUid }", true)]
    [InlineData("{ node(id: \"x\") { ... on Disease { x: name } ... on Gene { x: name } } }", false)]
    [InlineData("{ node(id: \"x\") { ... on Disease { x: acronym } ... on Gene { x: name } } }", true)]
    [InlineData("{ node(id: \"x\") { ... on Disease { x: genes { totalCount } } ... on Gene { x: diseases { totalCount: pageInfo { "
        + "endCursor } } } } }", false)]
    [InlineData("{ node(id: \"x\") { ... on Entity { x: url } ... on Disease { x: acronym } } }", false)]
    [InlineData("{ diseases(where: { name: { eq: \"a\", neq: \"b\" } }) { totalCount } diseases(where: { name: { neq: \"b\", eq: \"a\" } "
        + "}) { totalCount } }", true)]
    [InlineData("{ diseases(first: 1) { totalCount } diseases(first: 2) { totalCount } }", false)]
    [InlineData("{ a: diseases { nodes { x: name } } a: diseases { nodes { x: curie } } }", false)]
    [InlineData("{ phenotype(id: \"x\") { informationContent(annotatedTo: DISEASE) informationContent(annotatedTo: GENE) } }", false)]
    [InlineData("{ phenotype(id: \"x\") { informationContent(annotatedTo: DISEASE) informationContent(annotatedTo: null) } }", false)]
    [InlineData("{ phenotype(id: \"x\") { informationContent(annotatedTo: GENE) informationContent(annotatedTo: GENE) } }", true)]
    [InlineData(
        "{ phenotype(id: \"x\") { genes(includeDescendants: true) { totalCount } genes(includeDescendants: false) { totalCount } } }",
        false)]
    [InlineData("{ phenotypes(first: 1) { totalCount } phenotypes(first: 1, after: \"1\") { totalCount } }", false)]
    [InlineData("query ($a: Int, $b: Int) { phenotypes(first: $a) { totalCount } phenotypes(first: $b) { totalCount } }", false)]
    [InlineData("{ phenotypes(where: { name: { in: [\"a,b\"] } }) { totalCount } phenotypes(where: { name: { in: [\"a\", \"b\"] } }) { "
        + "totalCount } }", false)]
    [InlineData("query ($v: Disease = 1) { __typename }", false)]
    [InlineData("query ($v: [[String]]) { diseases(order: $v) { totalCount } }", false)]
    [InlineData("query ($v: [DiseaseSortInput!]) { diseases(order: $v) { totalCount } }", true)]
    [InlineData("\"what\" query Q(\"which\" $v: String = \"x\" \"and\" $w: Int) { disease(id: $v) { genes(first: $w) { ...F } } } \"F\" "
        + "fragment F on DiseaseGenesConnection { totalCount }", true)]
    [InlineData("\"\"\"what\"\"\" subscription S { releaseActivated { id } }", true)]
    [InlineData("\"what\" { release { id } }", false)]
    [InlineData("\"what\" \"else\" query { release { id } }", false)]
    [InlineData("\"what\\q\" query { release { id } }", false)]
    [InlineData("query \"what\" Q { release { id } }", false)]
    [InlineData("query Q \"what\" { release { id } }", false)]
    [InlineData("{ \"what\" release { id } }", false)]
    [InlineData("query ($v: String = \"x\" \"\"\"y\"\"\") { disease(id: $v) { id } }", false)]
    [InlineData("query ($v: String = \"x\", $w: String = \"y\") { a: disease(id: $v) { id } b: disease(id: $w) { id } }", true)]
    [InlineData("query Q @skip(if: \"x\" $v) { release { id } }", false)]
    [InlineData("{ disease(id: \"\\u{4F}MIM\") { id } }", true)]
    [InlineData("{ disease(id: \"\\u{D800}\") { id } }", false)]
    [InlineData("{ disease(id: \"\\u{110000}\") { id } }", false)]
    [InlineData("subscription { releaseActivated @skip(if: true) { id } }", false)]
    [InlineData("subscription ($v: Boolean!) { releaseActivated @include(if: $v) { id } }", false)]
    [InlineData("subscription { ...F } fragment F on Subscription { ... @include(if: true) { releaseActivated { id } } }", false)]
    [InlineData("subscription { ...F @skip(if: false) } fragment F on Subscription { releaseActivated { id } }", false)]
    [InlineData("subscription { releaseActivated { id @skip(if: true) createdAt } }", true)]
    [InlineData("subscription { releaseActivated { id } releaseActivated { createdAt } }", true)]
    [InlineData("subscription { releaseActivated { id } ...F } fragment F on Subscription { releaseActivated { createdAt } }", true)]
    [InlineData("subscription { a: releaseActivated { id } b: releaseActivated { id } }", false)]
    [InlineData("subscription { __typename }", false)]
    [InlineData("subscription { releaseActivated { id } __typename }", false)]
    [InlineData("query ($v: String) { genesById(ids: [$v]) { status } }", false)]
    [InlineData("query ($v: String = \"x\") { genesById(ids: [\"y\", $v]) { status } }", true)]
    [InlineData("query ($v: String = null) { genesById(ids: [$v]) { status } }", false)]
    [InlineData("query ($v: EntityType) { search(text: \"x\", types: [$v]) { totalCount } }", false)]
    [InlineData("query ($v: DiseaseFilterInput) { diseases(where: { or: [{ and: [$v] }] }) { totalCount } }", false)]
    [InlineData("query ($v: DiseaseFilterInput) { diseases(where: { or: [$v] }) { totalCount } }", false)]
    [InlineData("query ($v: [String!]) { diseases(where: { or: { phenotypeSet: { terms: $v } } }) { totalCount } }", false)]
    [InlineData(
        "query ($v: String) { ...F } fragment F on Query { diseases(where: { phenotypeSet: { terms: [$v] } }) { totalCount } }",
        false)]
    [InlineData("{ __type(name: \"Query\") { fields(includeDeprecated: null) { name } } }", false)]
    [InlineData("query ($v: Boolean) { __type(name: \"Query\") { fields(includeDeprecated: $v) { name } } }", true)]
    public async Task Documents_that_GraphQL_NET_alone_would_judge_otherwise_and_their_like_get_the_right_verdict(
        string document,
        bool isValid)
    {
        Assert.Equal(isValid, TheirVerdicts.Value[document] is null);
        Assert.Equal(isValid, await FaultOfAsync(document) is null);
    }

    private static List<string> Generate()
    {
        var random = new Random(Seed);
        var writer = new DocumentWriter(_services.GetRequiredService<ServedSchema>().Schema, random);
        var mutator = new DocumentMutator(writer, random);
        var nullable = new DocumentWriter(_services.GetRequiredService<ServedSchema>().Schema, random, areNullable: true);
        return
        [
            .. Enumerable.Range(0, Documents).Select(i => (i % 6) switch
            {
                0 or 3 => writer.Write().Write(),
                1 => WithoutSomeDefaults(nullable.Write(), random).Write(),
                _ => mutator.Mutate(writer.Write()),
            }),
        ];
    }

    // A nullable variable without a default does not fit a place that may not be null, unless the place has one.
    private static WrittenDocument WithoutSomeDefaults(WrittenDocument document, Random random)
    {
        foreach (var variable in document.Operations.SelectMany(operation => operation.Variables).Where(_ => random.Next(6) == 0))
        {
            variable.Default = random.Next(2) == 0 ? null : "null";
        }

        return document;
    }

    private static List<string?> Theirs(List<string> documents)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, JsonSerializer.Serialize(documents));
        var report = NodeTools.Run("verdicts.mjs", Path.Combine(Repository.Root, "schema", "schema.graphql"), file, "graphql17");
        File.Delete(file);
        return [.. report.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString())];
    }

    private static async Task<string?> FaultOfAsync(string text)
    {
        if (!_services.GetRequiredService<DocumentSource>().TryGet(text, out var document, out var fault))
        {
            return fault.Message;
        }

        var verdict = await _services.GetRequiredService<IDocumentValidator>().ValidateAsync(new ValidationOptions
        {
            Schema = _services.GetRequiredService<ServedSchema>().Schema,
            Document = document.Syntax,
            Operation = document.Syntax.Definitions.OfType<GraphQLOperationDefinition>().First(),
            Variables = Inputs.Empty,
            RequestServices = _services,
            Rules = DocumentRules.All,
        });

        // Documents are compared, not the values that they may be run with.
        return verdict.Errors.FirstOrDefault(error => error is not InvalidVariableError)?.Message;
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddKnowledgeGraph(options =>
        {
            var limits = options.Documents;
            (limits.MaxTokens, limits.MaxFields, limits.MaxRootFields) = (int.MaxValue, int.MaxValue, int.MaxValue);
            (limits.MaxAliases, limits.MaxDirectivesPerNode, limits.MaxIntrospectionLists) = (int.MaxValue, int.MaxValue, int.MaxValue);
        });
        return services.BuildServiceProvider();
    }
}
