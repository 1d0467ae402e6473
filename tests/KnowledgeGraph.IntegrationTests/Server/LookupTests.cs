using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Many records by a list of identifiers: one answer for each, in the order asked for.</summary>
public abstract class LookupTests(SampleService sample)
{
    [SkippableFact]
    public async Task Every_identifier_is_answered_in_its_place_with_its_status()
    {
        string[] ids = ["C5830404", "nonsense", "MONDO:0011380", "OMIM:620312", "C5830404", ""];

        var reply = await sample.Served.QueryAsync(
            "query ($ids: [String!]!) { diseasesById(ids: $ids) { identifier status notice disease { curie } } }", new { ids });

        var answers = reply.GetProperty("data").GetProperty("diseasesById").EnumerateArray().ToList();
        Assert.Equal(ids, answers.Select(answer => answer.GetProperty("identifier").GetString()));
        Assert.Equal(
            ["FOUND", "UNKNOWN", "RETIRED", "FOUND", "FOUND", "UNKNOWN"],
            answers.Select(answer => answer.GetProperty("status").GetString()));
        Assert.Equal(
            ["MONDO:0957870", null, "MONDO:0800448", "MONDO:0957870", "MONDO:0957870", null],
            answers.Select(answer => answer.GetProperty("disease") is { ValueKind: JsonValueKind.Object } disease
                ? disease.GetProperty("curie").GetString()
                : null));
        Assert.Equal(
            [null, "No disease of this release has the identifier or name nonsense.", "MONDO:0011380 is retired; the live record is "
                + "MONDO:0800448."],
            answers.Take(3).Select(answer => answer.GetProperty("notice").GetString()));
        Assert.Equal(
            ["UNKNOWN_IDENTIFIER", "RETIRED_IDENTIFIER", "UNKNOWN_IDENTIFIER"],
            Codes(reply.GetProperty("extensions").GetProperty("notices")));
    }

    [SkippableFact]
    public async Task The_bare_number_of_any_authority_means_the_record_if_no_other_has_it()
    {
        var known = (await sample.Served.QueryAsync(
            "{ genes(first: 100) { nodes { curie omimId } } diseases(first: 100) { nodes { curie omimId "
                + "medgenUid } } }")).GetProperty("data");
        foreach (var (one, many, number) in new[]
        {
            ("gene", "genes", "omimId"),
            ("disease", "diseases", "omimId"),
            ("disease", "diseases", "medgenUid"),
        })
        {
            var record = known.GetProperty(many).GetProperty("nodes").EnumerateArray()
                .First(node => node.GetProperty(number).ValueKind == JsonValueKind.String);
            var bare = record.GetProperty(number).GetString()!;

            var reply = await sample.Served.QueryAsync($"query ($id: String!) {{ {one}(id: $id) {{ curie }} }}", new { id = bare });

            Assert.Equal(
                record.GetProperty("curie").GetString(),
                reply.GetProperty("data").GetProperty(one).GetProperty("curie").GetString());
            Assert.Equal(["FOUND_BY_NAME"], Codes(reply.GetProperty("extensions").GetProperty("notices")));
        }
    }

    [SkippableTheory]
    [InlineData(
        "diseasesById(ids: [\"VWM2\", \"zzz\", \"MONDO:0011380\", \"OMIM:620312\"]) { disease { curie } }",
        "FOUND_BY_NAME",
        "UNKNOWN_IDENTIFIER",
        "RETIRED_IDENTIFIER")]
    [InlineData("genesById(ids: [\"EIF2B\", \"LVWM\", \"EIF2B2\"]) { gene { curie } }", "AMBIGUOUS", "FOUND_BY_NAME")]
    [InlineData(
        "phenotypesById(ids: [\"Seizure\", \"Seizur\", \"HP:0001250\"]) { phenotype { curie } }",
        "FOUND_BY_NAME",
        "UNKNOWN_IDENTIFIER")]
    [InlineData("citationsById(ids: [\"34532852\", \"PMID:1\"]) { citation { curie } }", "UNKNOWN_IDENTIFIER")]
    public async Task What_is_not_simply_found_is_noticed_though_no_status_is_asked_for(string field, params string[] codes)
    {
        var reply = await sample.Served.QueryAsync($"{{ {field} notices {{ code path argument candidates {{ curie }} }} }}");

        var notices = reply.GetProperty("data").GetProperty("notices");
        Assert.Equal(codes, Codes(notices));
        Assert.All(notices.EnumerateArray(), notice => Assert.Equal(
            (field.Split('(')[0], "ids"),
            (notice.GetProperty("path")[0].GetString(), notice.GetProperty("argument").GetString())));

        using var table = await sample.Served.Http
            .GetAsync($"{sample.Served.BaseUrl}/graphql/table?query={Uri.EscapeDataString($"{{ {field} }}")}");
        Assert.Equal(HttpStatusCode.BadRequest, table.StatusCode);
        using var taken = await sample.Served.Http
            .GetAsync($"{sample.Served.BaseUrl}/graphql/table?lenient=true&query={Uri.EscapeDataString($"{{ {field} }}")}");
        Assert.Equal(
            (HttpStatusCode.OK, string.Join(", ", codes)),
            (taken.StatusCode, Assert.Single(taken.Headers.GetValues("GraphQL-Notices"))));
    }

    [SkippableFact]
    public void The_command_ends_with_6_where_an_identifier_is_unknown()
    {
        var (code, _, error) = Kg.Run(
            ["query", "{ diseasesById(ids: [\"OMIM:620312\", \"zzz\"]) { disease { curie } } }", .. sample.Options]);

        Assert.Equal((6, true), (code, error.StartsWith("UNKNOWN_IDENTIFIER: No disease", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task Notices_of_many_identifiers_are_bounded()
    {
        var reply = await sample.Served.QueryAsync(
            "query ($ids: [String!]!) { diseasesById(ids: $ids) { disease { curie } } }", new
            {
                ids = Enumerable.Range(0, 500)
                .Select(place => $"zzz {place}")
            });

        var codes = Codes(reply.GetProperty("extensions").GetProperty("notices")).ToList();
        Assert.Equal((101, "NOTICES_CUT"), (codes.Count, codes[^1]));
    }

    [SkippableTheory]
    [InlineData("genesById(ids: [\"eif2b2\", \"OMIM:606454\", \"TP53NOT\"]) { status gene { curie } }", "gene", "NCBIGene:8892")]
    [InlineData(
        "phenotypesById(ids: [\"HP_0000648\", \"HP:0000648\", \"HP:9999999\"]) { status phenotype { curie } }",
        "phenotype",
        "HP:0000648")]
    [InlineData(
        "citationsById(ids: [\"34532852\", \"10.1002/14651858.CD012820.pub2\", \"PMID:1\"]) { status citation { curie } }",
        "citation",
        "PMID:34532852")]
    public async Task Each_kind_can_be_looked_up_in_any_spelling(string field, string kind, string curie)
    {
        var reply = await sample.Served.QueryAsync($"{{ found: {field} }}");

        var answers = reply.GetProperty("data").GetProperty("found").EnumerateArray().ToList();
        Assert.Equal(["FOUND", "FOUND", "UNKNOWN"], answers.Select(answer => answer.GetProperty("status").GetString()));
        Assert.All(answers.Take(2), answer => Assert.Equal(curie, answer.GetProperty(kind).GetProperty("curie").GetString()));
        Assert.Equal(JsonValueKind.Null, answers[2].GetProperty(kind).ValueKind);
    }

    [SkippableTheory]
    [InlineData("diseasesById", 500)]
    [InlineData("citationsById", 500)]
    [InlineData("nodes", 100)]
    public async Task A_list_of_identifiers_has_a_limit(string field, int limit)
    {
        var type = field == "nodes" ? "ID" : "String";
        var query = $"query ($ids: [{type}!]!) {{ {field}(ids: $ids) {{ __typename }} }}";

        var whole = await sample.Served.QueryAsync(query, new { ids = Enumerable.Repeat("x", limit) });
        var over = await sample.Served.QueryAsync(query, new { ids = Enumerable.Repeat("x", limit + 1) });

        Assert.Equal(limit, whole.GetProperty("data").GetProperty(field).GetArrayLength());
        Assert.Equal(1 + limit, whole.GetProperty("extensions").GetProperty("cost").GetProperty("typeCost").GetInt32());
        Assert.Equal("INVALID_PAGE_SIZE", over.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [SkippableTheory]
    [InlineData("literature(perCategory: 100) { category }", null)]
    [InlineData("literature(perCategory: 101) { category }", "INVALID_PAGE_SIZE")]
    [InlineData("phenotypes(first: 100) { totalCount }", null)]
    [InlineData("phenotypes(first: 101) { totalCount }", "INVALID_PAGE_SIZE")]
    [InlineData("phenotypes(last: 100) { totalCount }", null)]
    [InlineData("phenotypes(last: 101) { totalCount }", "INVALID_PAGE_SIZE")]
    public async Task A_page_may_have_100_rows(string field, string? code)
    {
        var reply = await sample.Served.QueryAsync($"{{ disease(id: \"OMIM:603896\") {{ {field} }} }}");

        Assert.Equal(
            code,
            reply.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null);
    }

    private static IEnumerable<string?> Codes(JsonElement notices) =>
        notices.EnumerateArray().Select(notice => notice.GetProperty("code").GetString());

    public sealed class OnSqlite(SqliteSample sample) : LookupTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : LookupTests(sample), IClassFixture<PostgresSample>;
}
