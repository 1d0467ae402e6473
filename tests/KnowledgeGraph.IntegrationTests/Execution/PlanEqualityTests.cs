using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Verdicts;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Execution;

/// <summary>A compiled plan gives the same as the engine, field by field: data, errors, notices and cost.</summary>
public abstract partial class PlanEqualityTests(SampleService sample)
{
    private const int Seed = 7;

    private static readonly int Documents = RandomCases.Of(2_000);

    private static readonly string[] Texts =
    [
        "OMIM:603896", "MONDO:0957870", "HP:0001250", "HP:0000707", "EIF2B5", "PMID:11704758", "HP:0001251", "RGlzZWFzZTpNT05ETzowOTU3ODcw",
        "ataxia", "fr", "x", "",
    ];

    // The services are kept for all tests, because a schema takes a good part of a second to build.
    private static readonly ConcurrentDictionary<(string Store, bool Plans), Lazy<InProcessService>> Services = new();

    private InProcessService Planned => Service(plans: true);

    private InProcessService ByEngine => Service(plans: false);

    public static TheoryData<string> Operations =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "schema", "operations"), "*.graphql").Select(file => Path.GetFileName(file))];

    [SkippableTheory]
    [MemberData(nameof(Operations))]
    public async Task Committed_operations_have_one_answer(string file)
    {
        var query = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "schema", "operations", file));
        foreach (var id in Texts)
        {
            await RequireEqualAsync(
                query,
                query.Contains("$id", StringComparison.Ordinal) ? new Dictionary<string, object?> { ["id"] = id } : null);
        }
    }

    [SkippableFact]
    public async Task Random_documents_have_one_answer()
    {
        var random = new Random(Seed);
        var writer = new DocumentWriter(Planned.Schema.Schema, random);
        var answered = 0;
        for (var round = 0; round < Documents; round++)
        {
            var query = TextLiteral().Replace(writer.Write().Write(), _ => $"\"{Texts[random.Next(Texts.Length)]}\"");
            if (query.Contains("notices", StringComparison.Ordinal))
            {
                // Notices come in the order in which each executor resolves fields.
                continue;
            }

            answered += await RequireEqualAsync(query) ? 1 : 0;
        }

        // A good part of the documents must be run; the exact number depends on chance and the schema.
        Assert.True(answered > Documents / 4, $"only {answered} were answered with data");
    }

    [SkippableTheory]
    [InlineData("query ($yes: Boolean = true, $no: Boolean = false) { disease(id: \"OMIM:603896\") { name @skip(if: $yes) curie "
        + "@include(if: $yes) acronym @include(if: $no) ...F @skip(if: $no) } } fragment F on Disease { mondoId }")]
    [InlineData("query ($no: Boolean! = false) { disease(id: \"OMIM:603896\") { name @include(if: $no) curie ...F name } } fragment F "
        + "on Disease { acronym @skip(if: $no) curie mondoId }")]
    [InlineData("query ($no: Boolean! = false, $yes: Boolean! = true) { disease(id: \"OMIM:603896\") { ...F @include(if: $no) genes "
        + "@skip(if: $no) { totalCount } ...F @include(if: $yes) } } fragment F on Disease { name genes { nodes { symbol } ... @include(if: $no) { "
        + "totalCount } } }")]
    [InlineData("query ($no: Boolean! = false) { nodes(ids: [\"RGlzZWFzZTpNT05ETzowOTU3ODcw\"]) { id ... on Entity { label @include(if: "
        + "$no) curie } ... on Disease @skip(if: $no) { name label } } }")]
    [InlineData("{ disease(id: \"OMIM:603896\") { genes { nodes { symbol } } genes { totalCount nodes { location } } ... on Node { id } "
        + "... on Disease { name } __typename } }")]
    [InlineData("{ disease(id: \"OMIM:603896\") { phenotypes(first: 0) { nodes { name } } name genes(first: 101) { totalCount } } }")]
    [InlineData("{ disease(id: \"OMIM:603896\") { citations(first: 3) { edges { sources { source { name } citations { reference authors { "
        + "name } } } } } } }")]
    [InlineData("{ a: disease(id: \"nothing\") { name } b: disease(id: \"nothing\") { name } diseases(where: { term: { isA: \"nothing\" } "
        + "}) { totalCount } }")]
    [InlineData("{ notices { code path argument candidates { curie label type } } gene(id: \"EIF2B\") { symbol } again: notices { message "
        + "} disease(id: \"VWM2\") { curie } }")]
    [InlineData("{ notices { code } __type(name: \"Notice\") { name } gene(id: \"EIF2B\") { symbol } }")]
    [InlineData("{ notices { code } diseases(where: { term: { isA: \"nothing\" } }) { totalCount nodes { curie } } ...F } fragment F on "
        + "Query { notices { argument } }")]
    [InlineData(
        "{ nodes(ids: [\"RGlzZWFzZTpNT05ETzowOTU3ODcw\", \"x\"]) { __typename id ... on Entity { label } ... on Disease { name } } }")]
    [InlineData("{ releaseDiff { recordCounts { count } } releaseDiff { linkCounts { count } } disease(id: \"OMIM:603896\") { curie } }")]
    public async Task What_is_hard_to_merge_or_load_has_one_answer(string query) => Assert.True(await RequireEqualAsync(query));

    // With a limit on errors, each executor would list the first ones that it met.
    private InProcessService Service(
        bool plans) => Services.GetOrAdd((string.Join(' ', sample.Options), plans), _ => new(() => new(sample.OpenStore(), options =>
    {
        options.UseCompiledPlans = plans;
        options.Requests.MaxErrors = int.MaxValue;
    }))).Value;

    private async Task<bool> RequireEqualAsync(string query, Dictionary<string, object?>? variables = null)
    {
        var planned = await Planned.QueryAsync(query, variables);
        var byEngine = await ByEngine.QueryAsync(query, variables);

        var difference = $"{query}\nby the engine: {byEngine}\nplanned: {planned}";
        Assert.True(DataOf(byEngine) == DataOf(planned), difference);
        Assert.True(CostOf(byEngine) == CostOf(planned), difference);
        var (expected, said) = (Said(byEngine), Said(planned));
        // The engine gives the error of a field that is written twice no location.
        said = [.. said.Select(
            one => !expected.Contains(one) && Locations().Replace(one, string.Empty) is var bare && expected.Contains(bare) ? bare : one)];
        // The siblings of a required field without a value are dropped with it, and a plan does not resolve them any more.
        Assert.True(
            expected.SetEquals(said) || (byEngine.TryGetProperty("errors", out _) && said.Count > 0 && said.IsSubsetOf(expected)),
            difference);
        return planned.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object;
    }

    private static string DataOf(JsonElement reply) => reply.TryGetProperty("data", out var data) ? data.GetRawText() : "no data";

    private static string CostOf(JsonElement reply) =>
        reply.GetProperty("extensions").TryGetProperty("cost", out var cost) ? cost.GetRawText() : "no cost";

    // Errors and notices come in the order in which fields are resolved, which is each executor's own.
    private static HashSet<string> Said(JsonElement reply) =>
        [.. TextsOf(reply, "errors"), .. TextsOf(reply.GetProperty("extensions"), "notices")];

    private static IEnumerable<string> TextsOf(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var items) ? items.EnumerateArray().Select(item => item.GetRawText()) : [];

    [GeneratedRegex(@"""locations"":\[[^\]]*\],")]
    private static partial Regex Locations();

    [GeneratedRegex("\"\"\"y\"\"\"|\"x\"")]
    private static partial Regex TextLiteral();

    public sealed class OnSqlite(SqliteSample sample) : PlanEqualityTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : PlanEqualityTests(sample), IClassFixture<PostgresSample>;
}
