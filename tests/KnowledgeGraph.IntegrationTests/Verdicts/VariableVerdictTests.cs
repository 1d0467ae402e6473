using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Clients;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Verdicts;

/// <summary>We and graphql-js agree on which values of variables refuse a request, and which are the error of a field.</summary>
public sealed class VariableVerdictTests(SqliteSample sample) : IClassFixture<SqliteSample>
{
    private const string ById = "query ($v: String = \"OMIM:603896\") { disease(id: $v) { label } gene(id: \"EIF2B1\") { label } }";
    private const string ByIds = "query ($v: [String!] = [\"OMIM:603896\"]) { diseasesById(ids: $v) { status } }";
    private const string First = "query ($v: Int) { diseases(first: $v) { totalCount } }";
    private const string Pmid = "query ($v: Int) { citations(where: { pmid: { eq: $v } }) { totalCount } }";
    private const string Frequency =
        "query ($v: Float) { disease(id: \"nothing\") { phenotypes(where: { frequency: { gt: $v } }) { totalCount } } }";
    private const string Terms =
        "query ($v: [String!] = [\"HP:0001251\"]) { diseases(where: { phenotypeSet: { terms: $v } }) { totalCount } }";
    private const string Whole = "query ($v: DiseaseFilterInput) { diseases(where: $v) { totalCount } }";
    private const string Fields = "query ($v: Boolean = true) { __type(name: \"Gene\") { fields(includeDeprecated: $v) { name } } }";
    private const string Named = "query ($v: String = \"Gene\") { __type(name: $v) { name } }";
    private const string Of = "query ($v: EntityType) { enrichment(ids: [\"EIF2B1\"], of: $v) { observed } }";

    public static IReadOnlyList<(string Query, string Variables)> Cases { get; } =
    [
        (ById, "{}"),
        (ById, """{"v": "OMIM:620312"}"""),
        (ById, """{"v": 1}"""),
        (ById, """{"v": null}"""),
        (ByIds, """{"v": null}"""),
        (ByIds, """{"v": [null]}"""),
        (ByIds, """{"v": ["a", "b"]}"""),
        (ByIds, """{"v": "a"}"""),
        (First, """{"v": 3.0}"""),
        (First, """{"v": 3e0}"""),
        (First, """{"v": 0.3e1}"""),
        (First, """{"v": 3.5}"""),
        (First, """{"v": "3"}"""),
        (First, """{"v": true}"""),
        (Pmid, """{"v": 34532852.0}"""),
        (Pmid, """{"v": 34532852.000000}"""),
        (Pmid, """{"v": 3.4532852e7}"""),
        (Pmid, """{"v": -0.0}"""),
        (Pmid, """{"v": 2147483648.0}"""),
        (Pmid, """{"v": 1e30}"""),
        (Frequency, """{"v": 1}"""),
        (Frequency, """{"v": 1.0}"""),
        (Frequency, """{"v": 1e300}"""),
        (Frequency, """{"v": "1"}"""),
        (Terms, "{}"),
        (Terms, """{"v": null}"""),
        (Whole, """{"v": {"phenotypeSet": {"terms": null}}}"""),
        (Whole, """{"v": {"citations": {"some": {"citation": {"year": {"in": [2020.0, 2021]}}}}}}"""),
        (Whole, """{"v": {"citations": {"some": {"citation": {"year": {"in": [2020.5]}}}}}}"""),
        (Whole, """{"v": {"nosuch": 1}}"""),
        (Fields, """{"v": false}"""),
        (Named, """{"v": null}"""),
        (Of, "{}"),
        (Of, """{"v": null}"""),
        (Of, """{"v": "PHENOTYPE"}"""),
        (Of, """{"v": "NOSUCH"}"""),
    ];

    [SkippableFact]
    public async Task Values_are_refused_where_graphql_js_refuses_them()
    {
        var theirs = Theirs();
        for (var i = 0; i < Cases.Count; i++)
        {
            var (query, variables) = Cases[i];
            var reply = await sample.Served.QueryAsync(query, JsonSerializer.Deserialize<JsonElement>(variables));
            var errors = reply.TryGetProperty("errors", out var found) ? found.EnumerateArray().ToList() : [];
            var ours = (IsRefused: !reply.TryGetProperty("data", out _), Paths: errors.Select(PathOf).Order(StringComparer.Ordinal)
                .ToList());

            Assert.True(theirs[i].IsRefused == ours.IsRefused, $"{query} {variables}: {reply}");
            Assert.Equal(ours.IsRefused ? [] : theirs[i].Paths, ours.IsRefused ? [] : ours.Paths);
        }
    }

    [SkippableFact]
    public async Task A_whole_number_with_a_point_is_the_same_number()
    {
        var reply = await sample.Served.QueryAsync(
            "query ($v: Int) { citations(where: { pmid: { eq: $v } }) { nodes { pmid } } }", JsonSerializer.Deserialize<JsonElement>(
                """{"v": 34532852.0}"""));

        Assert.Equal(34_532_852, reply.GetProperty("data").GetProperty("citations").GetProperty("nodes")[0].GetProperty("pmid").GetInt32());
    }

    private static List<(bool IsRefused, List<string> Paths)> Theirs()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, JsonSerializer.Serialize(
            Cases.Select(one => new { query = one.Query, variables = JsonSerializer.Deserialize<JsonElement>(one.Variables) })));
        var report = NodeTools.Run("variables.mjs", Path.Combine(Repository.Root, "schema", "schema.graphql"), file);
        File.Delete(file);
        return
        [
            .. report.GetProperty("outcomes").EnumerateArray().Select(outcome => (
                outcome.GetProperty("refused").GetBoolean(),
                outcome.GetProperty("paths").EnumerateArray().Select(path => path.GetString()!).Order(StringComparer.Ordinal).ToList())),
        ];
    }

    private static string PathOf(JsonElement error) =>
        error.TryGetProperty("path", out var path) ? string.Join('.', path.EnumerateArray().Select(step => step.ToString())) : string.Empty;
}
