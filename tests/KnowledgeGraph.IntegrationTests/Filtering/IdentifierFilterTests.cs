using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>
/// Filters on identifiers take them in any spelling, find records by any identifier that stands for them, and never pass over an unknown
/// one.
/// </summary>
public abstract class IdentifierFilterTests(SampleService sample)
{
    [SkippableTheory]
    [InlineData("diseases", "omimId", "620312", "OMIM:620312", "MIM 620312", "#620312", "https://omim.org/entry/620312", " 620312 ")]
    [InlineData("diseases", "mondoId", "MONDO:0957870", "mondo_0957870", "957870", "http://purl.obolibrary.org/obo/MONDO_0957870")]
    [InlineData("diseases", "orphanetId", "ORPHA:135", "Orphanet_135", "ORPHA135", "135")]
    [InlineData("diseases", "conceptId", "C5830404", "UMLS:C5830404", "c5830404")]
    [InlineData("diseases", "medgenUid", "1841040", "MEDGEN:1841040")]
    [InlineData("diseases", "curie", "MONDO:0957870", "OMIM:620312", "UMLS:C5830404", "RGlzZWFzZTpNT05ETzowOTU3ODcw")]
    [InlineData("genes", "hgncId", "HGNC:3258", "hgnc 3258", "3258")]
    [InlineData("genes", "curie", "NCBIGene:8892", "GeneID:8892", "HGNC:3258", "EIF2B2")]
    [InlineData("genes", "symbol", "EIF2B2", "eif2b2", "NCBIGene:8892")]
    [InlineData("phenotypes", "hpoId", "HP:0001250", "HP_0001250", "1250", "HP:1250")]
    [InlineData("citations", "doi", "10.1055/s-2008-1040837", "doi:10.1055/S-2008-1040837", "https://doi.org/10.1055/s-2008-1040837")]
    public async Task Every_spelling_finds_and_rules_out_the_same(string list, string field, params string[] spellings)
    {
        var found = await AskAsync(list, field, "eq", spellings[0]);
        Assert.True(Errors(found) is null && Count(found) == 1, found.ToString());
        var others = Count(await AskAsync(list, field, "neq", spellings[0]));
        foreach (var spelling in spellings)
        {
            foreach (var (operation, value, count) in new (string, object, int)[]
            {
                ("eq", spelling, 1),
                ("in", new[] { spelling }, 1),
                ("neq", spelling, others),
                ("nin", new[] { spelling }, others),
            })
            {
                var reply = await AskAsync(list, field, operation, value);

                Assert.Null(Errors(reply));
                Assert.Equal((spelling, operation, count), (spelling, operation, Count(reply)));
                Assert.False(reply.GetProperty("extensions").TryGetProperty("notices", out _));
            }
        }
    }

    [SkippableTheory]
    [InlineData("diseases", "omimId", "999999")]
    [InlineData("diseases", "omimId", "vanishing")]
    [InlineData("diseases", "mondoId", "MONDO:9999999")]
    [InlineData("diseases", "orphanetId", "ORPHA:99999999")]
    [InlineData("diseases", "curie", "no such disease")]
    [InlineData("genes", "hgncId", "NOSUCH")]
    [InlineData("genes", "symbol", "NOSUCH")]
    [InlineData("phenotypes", "hpoId", "HP:9999999")]
    [InlineData("citations", "doi", "10.1/none")]
    public async Task An_unknown_one_is_told_and_refused_where_it_would_let_rows_in(string list, string field, string unknown)
    {
        var found = await AskAsync(list, field, "eq", unknown);

        Assert.Equal(0, Count(found));
        var notice = Assert.Single(found.GetProperty("extensions").GetProperty("notices").EnumerateArray());
        Assert.Equal(
            (NoticeCodes.UnknownIdentifier, "where"),
            (notice.GetProperty("code").GetString(), notice.GetProperty("argument").GetString()));
        foreach (var (operation, value) in new (string, object)[] { ("neq", unknown), ("nin", new[] { unknown }) })
        {
            var error = Assert.Single(Errors(await AskAsync(list, field, operation, value))!.Value.EnumerateArray())
                .GetProperty("extensions");

            Assert.Equal(
                (ErrorCodes.UnresolvedTerm, unknown),
                (error.GetProperty("code").GetString(), error.GetProperty("term").GetString()));
        }
    }

    [SkippableTheory]
    [InlineData("genes", "ncbiGeneId", 8892, 999_999_999)]
    [InlineData("citations", "pmid", 36_380_532, 999_999_999)]
    public async Task Numbers_are_told_and_refused_likewise(string list, string field, int known, int unknown)
    {
        Assert.Equal(1, Count(await AskAsync(list, field, "in", new[] { known })));
        var some = await AskAsync(list, field, "in", new[] { known, unknown });
        Assert.Equal(
            (1, NoticeCodes.UnknownIdentifier),
            (Count(some), some.GetProperty("extensions").GetProperty("notices")[0].GetProperty("code").GetString()));
        Assert.Equal(ErrorCodes.UnresolvedTerm, Errors(await AskAsync(list, field, "nin", new[] { known, unknown }))!.Value[0]
            .GetProperty("extensions")
            .GetProperty("code")
            .GetString());
    }

    [SkippableTheory]
    [InlineData("diseases", "curie", "VWM2", NoticeCodes.FoundByName)]
    [InlineData("diseases", "omimId", "VWM2", NoticeCodes.FoundByName)]
    [InlineData("diseases", "mondoId", "MONDO:0011380", NoticeCodes.RetiredIdentifier)]
    [InlineData("genes", "symbol", "LVWM", NoticeCodes.FoundByName)]
    [InlineData("phenotypes", "hpoId", "Seizure", NoticeCodes.FoundByName)]
    public async Task What_names_one_record_is_taken_and_told(string list, string field, string name, string code)
    {
        foreach (var operation in new[] { "eq", "neq" })
        {
            var reply = await AskAsync(list, field, operation, name);

            Assert.Null(Errors(reply));
            Assert.True(operation == "eq" ? Count(reply) == 1 : Count(reply) > 1, reply.ToString());
            Assert.Equal(
                code,
                Assert.Single(reply.GetProperty("extensions").GetProperty("notices").EnumerateArray()).GetProperty("code").GetString());
        }
    }

    [SkippableTheory]
    [InlineData("diseases(where: { term: { isA: null } }) { totalCount }")]
    [InlineData("diseases(where: { term: { in: null } }) { totalCount }")]
    [InlineData("diseases(where: { genes: { any: null } }) { totalCount }")]
    [InlineData("diseases(where: { genes: { none: null } }) { totalCount }")]
    [InlineData("diseases(where: { name: { contains: null } }) { totalCount }")]
    public async Task An_operation_of_null_is_refused(string list)
    {
        var reply = await sample.Served.QueryAsync($"{{ {list} }}");

        Assert.Equal(ErrorCodes.InvalidFilter, Errors(reply)!.Value[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [SkippableFact]
    public async Task Below_none_an_unknown_one_is_refused_too()
    {
        var reply = await sample.Served
            .QueryAsync("{ diseases(where: { phenotypes: { none: { phenotype: { hpoId: { eq: \"HP:9999999\" } } } } }) { totalCount } }");

        Assert.Equal(ErrorCodes.UnresolvedTerm, Errors(reply)!.Value[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [SkippableFact]
    public async Task What_is_missing_can_be_asked_for_beside_what_is_known()
    {
        var missing = Count(await AskAsync("diseases", "orphanetId", "eq", null));

        Assert.True(missing > 0);
        Assert.Equal(missing + 1, Count(await AskAsync("diseases", "orphanetId", "in", new[] { null, "ORPHA:135" })));
    }

    private Task<JsonElement> AskAsync(string list, string field, string operation, object? value) =>
        sample.Served.QueryAsync(
            $"{{ {list}(where: {{ {field}: {{ {operation}: {JsonSerializer.Serialize(value)} }} }}) {{ totalCount }} }}");

    private static int Count(JsonElement reply) =>
        reply.GetProperty("data").EnumerateObject().Single().Value.GetProperty("totalCount").GetInt32();

    private static JsonElement? Errors(JsonElement reply) => reply.TryGetProperty("errors", out var errors) ? errors : null;

    public sealed class OnSqlite(SqliteSample sample) : IdentifierFilterTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : IdentifierFilterTests(sample), IClassFixture<PostgresSample>;
}
