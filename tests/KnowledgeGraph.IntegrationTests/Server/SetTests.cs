using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Questions about sets of records: side by side, and over-represented terms; at their caps as well.</summary>
public abstract class SetTests(SmallWalks services)
{
    private readonly ServedFolder _whole = services.Sample.Served;
    private readonly ServedFolder _small = services.Served;

    [SkippableFact]
    public async Task Diseases_side_by_side_agree_with_their_own_phenotypes()
    {
        var data = (await _whole.QueryAsync(
            """
            {
              compareDiseases(ids: ["OMIM:620312", "MONDO:0800448", "OMIM:620312"]) {
                diseases { curie }
                rows { phenotype { curie } cells { present negated inherited frequency { text } } }
              }
              first: disease(id: "MONDO:0957870") { phenotypes(first: 100) { edges { negated frequency { text } node { curie } } } }
              second: disease(id: "MONDO:0800448") { phenotypes(first: 100) { edges { negated frequency { text } node { curie } } } }
            }
            """)).GetProperty("data");
        var table = data.GetProperty("compareDiseases");
        var rows = table.GetProperty("rows").EnumerateArray()
            .ToDictionary(row => row.GetProperty("phenotype").GetProperty("curie").GetString()!, row => row.GetProperty("cells"));

        Assert.Equal("""[{"curie":"MONDO:0957870"},{"curie":"MONDO:0800448"}]""", table.GetProperty("diseases").GetRawText());
        var stated = 0;
        foreach (var (column, name) in new[] { (0, "first"), (1, "second") })
        {
            foreach (var edge in data.GetProperty(name).GetProperty("phenotypes").GetProperty("edges").EnumerateArray())
            {
                var cell = rows[edge.GetProperty("node").GetProperty("curie").GetString()!][column];
                Assert.Equal(edge.GetProperty("negated").GetBoolean(), cell.GetProperty("negated").GetBoolean());
                Assert.False(cell.GetProperty("inherited").GetBoolean());
                Assert.Equal(edge.GetProperty("frequency").GetRawText(), cell.GetProperty("frequency").GetRawText());
                stated++;
            }
        }

        var shown = rows.Values.SelectMany(cells => cells.EnumerateArray()).ToList();
        Assert.Equal(stated, shown.Count(cell => Known(cell) && !cell.GetProperty("inherited").GetBoolean()));
        Assert.Contains(shown, cell => cell.GetProperty("inherited").GetBoolean());
        var shared = rows.Values.Select(cells => cells.EnumerateArray().Count(cell => cell.GetProperty("present").GetBoolean())).ToList();
        Assert.Equal(shared.OrderDescending(), shared);
    }

    [SkippableFact]
    public async Task A_set_of_genes_is_tested_for_phenotypes_and_diseases()
    {
        var data = (await _whole.QueryAsync(
            """
            {
              genes { totalCount }
              phenotypes: enrichment(ids: ["EIF2B2", "EIF2B1"], first: 500) { term { curie type } observed expected pValue adjustedPValue
                members { label } }
              diseases: enrichment(ids: ["EIF2B2"], of: DISEASE) { term { type } observed members { label } }
              genesOf: enrichment(ids: ["OMIM:620312"], of: GENE) { term { label } pValue }
            }
            """)).GetProperty("data");

        var rows = data.GetProperty("phenotypes").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("PHENOTYPE", row.GetProperty("term").GetProperty("type").GetString()));
        Assert.All(rows, row => Assert.Equal(row.GetProperty("observed").GetInt32(), row.GetProperty("members").GetArrayLength()));
        Assert.Equal(rows.Select(P).Order(), rows.Select(P));
        Assert.All(rows, row => Assert.InRange(row.GetProperty("adjustedPValue").GetDouble(), P(row), 1));
        Assert.Equal("""[{"label":"EIF2B2"}]""", data.GetProperty("diseases")[0].GetProperty("members").GetRawText());
        Assert.Equal("EIF2B2", data.GetProperty("genesOf")[0].GetProperty("term").GetProperty("label").GetString());
    }

    [SkippableFact]
    public async Task Unknown_and_unannotated_records_are_left_out_with_a_notice()
    {
        var reply = await _whole.QueryAsync(
            """{ enrichment(ids: ["EIF2B2", "NOPE1", "MONDO:0000001"], of: PHENOTYPE) { observed } }""");
        Assert.Equal(ErrorCodes.InvalidArgument, Code(reply));

        reply = await _whole.QueryAsync(
            """{ enrichment(ids: ["OMIM:620312", "NOPE1", "MONDO:0000001"], first: 1) { observed } compareDiseases(ids: ["NOPE2"]) { """
                + """rows { cells { present } } } none: enrichment(ids: []) { observed } }""");
        var notices = reply.GetProperty("extensions").GetProperty("notices").EnumerateArray()
            .Select(notice => (notice.GetProperty("code").GetString(), notice.GetProperty("message").GetString()!)).ToList();

        Assert.Equal("""[{"observed":1}]""", reply.GetProperty("data").GetProperty("enrichment").GetRawText());
        Assert.Equal("""{"rows":[]}""", reply.GetProperty("data").GetProperty("compareDiseases").GetRawText());
        Assert.Equal("[]", reply.GetProperty("data").GetProperty("none").GetRawText());
        Assert.Equal(
            [NoticeCodes.UnknownIdentifier, NoticeCodes.NotAnnotated, NoticeCodes.UnknownIdentifier, NoticeCodes.EmptyList],
            notices.Select(notice => notice.Item1));
        Assert.Contains("NOPE1", notices[0].Item2, StringComparison.Ordinal);
        Assert.Contains("MONDO:0000001", notices[1].Item2, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("ids: [\"EIF2B1\"], of: GENE", "gene")]
    [InlineData("ids: [\"EIF2B1\"], of: CITATION", "citation")]
    [InlineData("ids: [\"OMIM:620312\"], of: DISEASE", "disease")]
    [InlineData("ids: [\"HP:0001250\"]", "phenotype")]
    [InlineData("ids: [\"EIF2B1\", \"OMIM:620312\"]", "one kind")]
    public async Task What_cannot_be_tested_is_refused_by_name(string arguments, string told)
    {
        var reply = await _whole.QueryAsync($"{{ enrichment({arguments}) {{ observed }} }}");

        Assert.Equal(ErrorCodes.InvalidArgument, Code(reply));
        Assert.Contains(told, reply.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Caps_are_reached_and_not_passed()
    {
        static string Ids(int count) => JsonSerializer.Serialize(Enumerable.Repeat("OMIM:620312", count));
        foreach (var (over, code) in new[] { (0, null), (1, ErrorCodes.InvalidArgument) })
        {
            Assert.Equal(
                code,
                Code(await _small.QueryAsync($"{{ compareDiseases(ids: {Ids(SmallWalks.MaxRecords + over)}) {{ diseases {{ "
                    + $"curie }} }} }}")));
            Assert.Equal(code, Code(await _small.QueryAsync($"{{ enrichment(ids: {Ids(SmallWalks.MaxRecords + over)}) {{ observed }} }}")));
            Assert.Equal(
                code,
                Code(await _small.QueryAsync($"{{ enrichment(ids: {Ids(1)}, first: {SmallWalks.MaxNodes + over}) {{ observed }} }}")));
        }
    }

    private static bool Known(JsonElement cell) => cell.GetProperty("present").GetBoolean() || cell.GetProperty("negated").GetBoolean();

    private static double P(JsonElement row) => row.GetProperty("pValue").GetDouble();

    private static string? Code(JsonElement reply) =>
        reply.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

    public sealed class OnSqlite(SmallWalks.OnSqlite services) : SetTests(services), IClassFixture<SmallWalks.OnSqlite>;

    public sealed class OnPostgres(SmallWalks.OnPostgres services) : SetTests(services), IClassFixture<SmallWalks.OnPostgres>;
}
