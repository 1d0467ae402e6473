using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Clients;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Verdicts;

/// <summary>
/// A nullable variable that the request gives as null, in a place that may not be null: the error of that field, as graphql-js has it, and
/// the rest of the reply as it is. Plans and the engine say the same.
/// </summary>
public abstract partial class NullVerdictTests : IDisposable
{
    private const int Seed = 17;

    private static readonly int Documents = RandomCases.Of(2_000);

    private static readonly string[] Texts =
        ["OMIM:603896", "MONDO:0957870", "HP:0001250", "EIF2B5", "PMID:11704758", "RGlzZWFzZTpNT05ETzowOTU3ODcw"];

    private readonly InProcessService _planned;
    private readonly InProcessService _byEngine;

    protected NullVerdictTests(SampleService sample)
    {
        _planned = new InProcessService(sample.OpenStore());
        _byEngine = new InProcessService(sample.OpenStore(), options => options.UseCompiledPlans = false);
    }

    public static TheoryData<string> Written =>
    [
        // A scalar, under aliases, in fragments, and beside a place that may be null.
        "query ($v: String = \"OMIM:603896\") { a: disease(id: $v) { label } gene(id: \"EIF2B1\") { symbol } ...F } fragment F on Query { "
            + "b: disease(id: $v) { name } c: gene(id: \"EIF2B2\") { name } }",
        "query ($v: ID = \"RGlzZWFzZTpNT05ETzowOTU3ODcw\") { node(id: $v) { id kgType: __typename } nodes(ids: [$v]) { id kgType: "
            + "__typename } release { id } }",
        // Lists, whole and by item.
        "query ($v: [String!] = [\"EIF2B1\"]) { genesById(ids: $v) { status } gene(id: \"EIF2B1\") { symbol } }",
        "query ($v: String = \"EIF2B1\") { genesById(ids: [\"EIF2B2\", $v]) { status } gene(id: \"EIF2B1\") { symbol } }",
        // Fields of input objects, at any depth.
        "query ($v: [String!] = [\"HP:0001251\"]) { diseases(where: { phenotypeSet: { terms: $v } }) { totalCount } genes { totalCount } }",
        "query ($v: String = \"HP:0001251\") { diseases(where: { or: [{ and: [{ phenotypeSet: { terms: [$v] } }] }] }) { totalCount } "
            + "genes { totalCount } }",
        "query ($v: DiseaseFilterInput = {}) { diseases(where: { and: [$v] }) { totalCount } genes { totalCount } }",
        "query ($v: DiseaseFilterInput = {}) { diseases(where: { and: [{}, $v] }) { totalCount } genes { totalCount } }",
        // Enum values, with the default of the variable and that of the place.
        "query ($v: EntityType) { enrichment(ids: [\"EIF2B1\", \"EIF2B2\"], of: $v) { observed } gene(id: \"EIF2B1\") { symbol } }",
        "query ($v: EntityType = DISEASE) { search(text: \"ataxia\", types: [$v]) { totalCount } gene(id: \"EIF2B1\") { symbol } }",
        // Below a required field: the nearest parent that may be null is.
        "query ($v: PhenotypeFilterInput = {}) { disease(id: \"OMIM:603896\") { name phenotypes(where: { phenotype: { and: [$v] } }) { "
            + "totalCount } } gene(id: \"EIF2B1\") { symbol } }",
        // Introspection, which the engine runs.
        "query ($v: String = \"Gene\") { __type(name: $v) { name } gene(id: \"EIF2B1\") { symbol } }",
        "query ($v: Boolean) { __type(name: \"EntityType\") { name enumValues(includeDeprecated: $v) { name } } gene(id: \"EIF2B1\") { "
            + "symbol } }",
        // Directives: the object that is asked for the selection has no value.
        "query ($v: Boolean = true) { gene(id: \"EIF2B1\") { symbol @include(if: $v) } disease(id: \"OMIM:603896\") { name } }",
        "query ($v: Boolean = false) { gene(id: \"EIF2B1\") { ...F @skip(if: $v) name } disease(id: \"OMIM:603896\") { name } } fragment F "
            + "on Gene { symbol }",
        "query ($v: Boolean = false) { gene(id: \"EIF2B1\") { diseases { nodes { ... @skip(if: $v) { curie } } } } disease(id: "
            + "\"OMIM:603896\") { name } }",
        "query ($v: Boolean = false) { gene(id: \"EIF2B1\") @skip(if: $v) { symbol } disease(id: \"OMIM:603896\") { name } }",
        "query ($v: Boolean = true) { gene(id: \"EIF2B1\") { symbol @skip(if: true) @include(if: $v) name } disease(id: \"OMIM:603896\") "
            + "{ name } }",
        "query ($v: Boolean = true) { __type(name: \"Gene\") { name @include(if: $v) } gene(id: \"EIF2B1\") { symbol } }",
        "query ($v: Boolean = true) { __typename @include(if: $v) __type(name: \"Gene\") { name } }",
        // Those about parts as well, though all comes at once here.
        "query ($v: Boolean) { gene(id: \"EIF2B1\") { name ... @defer(if: $v) { symbol } } disease(id: \"OMIM:603896\") { name } }",
        "query ($v: Boolean) { gene(id: \"EIF2B1\") { name ...F @defer(if: $v) } } fragment F on Gene { symbol }",
        "query ($v: Boolean) { gene(id: \"EIF2B1\") { name identifiers @stream(if: $v) { curie } } disease(id: \"OMIM:603896\") { name } }",
        "query ($v: Int) { gene(id: \"EIF2B1\") { name identifiers @stream(initialCount: $v) { curie } } disease(id: \"OMIM:603896\") "
            + "{ name } }",
    ];

    [SkippableTheory]
    [MemberData(nameof(Written))]
    public async Task A_null_is_the_error_of_its_field(string query)
    {
        var agreed = await CompareAsync([(query, ["v"])]);

        Assert.Equal(1, agreed);
    }

    [SkippableFact]
    public async Task Where_null_may_be_it_is_null_and_not_the_default()
    {
        var reply = await _planned.QueryAsync(
            "query ($v: String = \"EIF2B1\") { gene(id: $v) { symbol } genes(where: { symbol: { eq: $v } }) { totalCount } }",
            Nulls(["v"]));
        var written = await _planned.QueryAsync("{ genes(where: { symbol: { eq: null } }) { totalCount } }");

        Assert.Equal(["gene"], PathsOf(reply));
        Assert.True(
            JsonElement.DeepEquals(written.GetProperty("data").GetProperty("genes"), reply.GetProperty("data").GetProperty("genes")),
            reply.ToString());
    }

    [SkippableTheory]
    [InlineData("query ($v: Int) { gene(id: \"EIF2B1\") { name identifiers @stream(initialCount: $v) { curie } } }")]
    [InlineData("query ($v: Int) { __typename gene(id: \"EIF2B1\") { identifiers @stream(initialCount: $v) { curie } } __type(name: "
        + "\"Gene\") { name } }")]
    public async Task A_plan_of_the_one_is_not_taken_for_the_other(string query)
    {
        foreach (var service in new[] { _planned, _byEngine })
        {
            Assert.Equal(["gene.identifiers"], PathsOf(await service.QueryAsync(query, Nulls(["v"]))));
            Assert.Empty(PathsOf(await service.QueryAsync(query, new Dictionary<string, object?> { ["v"] = 1 })));
            Assert.Equal(["gene.identifiers"], PathsOf(await service.QueryAsync(query, Nulls(["v"]))));
        }
    }

    [SkippableTheory]
    [InlineData("query ($v: String = \"EIF2B1\", $w: Int) { gene(id: $v) { symbol } genes(first: $w) { totalCount } }")]
    [InlineData("query ($v: String = \"EIF2B1\", $w: Int!) { gene(id: $v) { symbol } genes(first: $w) { totalCount } }")]
    public async Task A_value_that_does_not_fit_still_refuses_the_request(string query)
    {
        var reply = await _planned.QueryAsync(query, new Dictionary<string, object?> { ["v"] = null, ["w"] = "three" });

        Assert.False(reply.TryGetProperty("data", out _));
        Assert.StartsWith(
            "Variable '$w' is invalid.",
            Assert.Single(reply.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString(),
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Random_documents_have_the_errors_that_graphql_js_finds()
    {
        var random = new Random(Seed);
        var writer = new DocumentWriter(_planned.Schema.Schema, random, areNullable: true);
        var documents = new List<(string, string[])>();
        for (var round = 0; round < Documents; round++)
        {
            var document = writer.Write();
            var variables = document.Operations.First().Variables;
            // Notices tell of the other fields.
            var isOfOthers = document.AllSelections().Any(selected => selected.Name == "notices");
            if (variables.Count == 0 || isOfOthers || document.Operations.Any(operation => operation.Keyword != "query"))
            {
                continue;
            }

            // Abstract types are told from the reply.
            document.Parts.ForEach(part => part.Selections.Add(new Selected { Name = "__typename", Alias = "kgType" }));
            document.AllSelections().ForEach(selected => selected.Selections?.Add(new Selected { Name = "__typename", Alias = "kgType" }));
            var text = TextLiteral().Replace(document.Write(), _ => $"\"{Texts[random.Next(Texts.Length)]}\"");
            var nulls = variables.Where(_ => random.Next(2) == 0).Select(variable => variable.Name).ToArray();
            documents.Add((text, nulls.Length == 0 ? [variables[0].Name] : nulls));
        }

        var agreed = await CompareAsync(documents);

        // Of the rest the values are refused, or fields cannot be merged; how many, chance and the schema say.
        Assert.True(agreed > Documents / 20, $"only {agreed} of {documents.Count} documents could be compared");
    }

    public void Dispose()
    {
        _planned.Dispose();
        _byEngine.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<int> CompareAsync(IReadOnlyList<(string Query, string[] Nulls)> documents)
    {
        var cases = new List<(string Query, string[] Nulls, JsonElement Data)>();
        foreach (var (query, nulls) in documents)
        {
            var reply = await _planned.QueryAsync(query);
            if (!reply.TryGetProperty("errors", out _))
            {
                cases.Add((query, nulls, reply.GetProperty("data")));
            }
        }

        var theirs = Theirs(cases);
        for (var i = 0; i < cases.Count; i++)
        {
            var (query, nulls, _) = cases[i];
            foreach (var service in new[] { _planned, _byEngine })
            {
                var ours = await service.QueryAsync(query, Nulls(nulls));
                var difference = $"{query}\nnull: {string.Join(' ', nulls)}\ngraphql-js: {theirs[i]}\nours: {ours}";
                Assert.True(
                    ours.TryGetProperty("data", out var data) && JsonElement.DeepEquals(theirs[i].GetProperty("data"), data),
                    difference);
                var (expected, paths) = (theirs[i].GetProperty("paths").EnumerateArray().Select(path => path.GetString()!)
                    .ToHashSet(), PathsOf(ours));
                // Beside a required field without a value executors may leave others out, and the engine gives a list's path for its
                // item's.
                Assert.True(paths.Count == 0 == (expected.Count == 0), difference);
                Assert.True(service == _byEngine || paths.ToHashSet().IsSubsetOf(expected), difference);
            }
        }

        return cases.Count;
    }

    private static List<JsonElement> Theirs(IEnumerable<(string Query, string[] Nulls, JsonElement Data)> cases)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(
            file,
            JsonSerializer.Serialize(cases.Select(one => new { query = one.Query, variables = Nulls(one.Nulls), data = one.Data })));
        var report = NodeTools.Run("nulls.mjs", Path.Combine(Repository.Root, "schema", "schema.graphql"), file);
        File.Delete(file);
        return [.. report.GetProperty("outcomes").EnumerateArray()];
    }

    private static Dictionary<string, object?> Nulls(string[] names) => names.ToDictionary(name => name, _ => (object?)null);

    private static List<string> PathsOf(JsonElement reply) => reply.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray()
            .Select(error => error.TryGetProperty("path", out var path) ? string.Join('.', path.EnumerateArray()) : "")]
        : [];

    [GeneratedRegex("\"\"\"y\"\"\"|\"x\"|\"\"(?!\")")]
    private static partial Regex TextLiteral();

    public sealed class OnSqlite(SqliteSample sample) : NullVerdictTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : NullVerdictTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
