using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The meaning of texts among all genes, diseases and phenotypes of the real release.</summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealTermTests(RealService real)
{
    [SkippableTheory]
    [InlineData("ASP")]
    [InlineData("CAP")]
    [InlineData("TTP")]
    public async Task An_alias_of_several_genes_is_none_of_them_for_any_argument(string alias)
    {
        SharedData.Require();
        var reply = await real.Served.QueryAsync(
            "query ($id: String!) { gene(id: $id) { symbol } genesById(ids: [$id]) { status candidates { curie } } resolve(terms: [$id], "
                + "types: [GENE]) { status candidates { entity { curie } } } neighborhood(of: [$id]) { nodes { curie } } enrichment(ids: "
                + "[$id]) { observed } notices { code candidates { type } } }",
            new { id = alias });
        var data = reply.GetProperty("data");

        Assert.Equal(JsonValueKind.Null, data.GetProperty("gene").ValueKind);
        Assert.Equal("AMBIGUOUS", data.GetProperty("genesById")[0].GetProperty("status").GetString());
        Assert.Equal("AMBIGUOUS", data.GetProperty("resolve")[0].GetProperty("status").GetString());
        var candidates = data.GetProperty("genesById")[0].GetProperty("candidates").EnumerateArray()
            .Select(candidate => candidate.GetProperty("curie").GetString())
            .ToList();
        Assert.True(candidates.Count > 1);
        Assert.Subset(
            data.GetProperty("resolve")[0].GetProperty("candidates").EnumerateArray()
                .Select(candidate => candidate.GetProperty("entity").GetProperty("curie").GetString())
                .ToHashSet(),
            candidates.ToHashSet());
        Assert.Equal(0, data.GetProperty("neighborhood").GetProperty("nodes").GetArrayLength());
        Assert.Equal(0, data.GetProperty("enrichment").GetArrayLength());
        // The notices come from gene, genesById, neighborhood and enrichment; resolve has them in its answer.
        Assert.Equal(
            Enumerable.Repeat("AMBIGUOUS", 4),
            data.GetProperty("notices").EnumerateArray().Select(notice => notice.GetProperty("code").GetString()));
    }

    [SkippableFact]
    public async Task What_is_absent_may_be_named_by_its_name_and_is_never_dropped()
    {
        SharedData.Require();
        static string Without(string term) =>
            $"diseases(where: {{ phenotypeSet: {{ terms: [\"HP:0001250\"], absent: [\"{term}\"] }} }}) {{ totalCount }}";
        var reply = await real.Served.QueryAsync(
            $"{{ all: diseases(where: {{ phenotypeSet: {{ terms: [\"HP:0001250\"] }} }}) {{ totalCount }} byId: {Without("HP:0000365")} "
                + $"byName: {Without("Hearing impairment")} notices {{ code }} unknown: {Without("Hearing lozz")} }}");
        var data = reply.GetProperty("data");

        Assert.True(
            data.GetProperty("byId").GetProperty("totalCount").GetInt32() < data.GetProperty("all").GetProperty("totalCount").GetInt32());
        Assert.Equal(data.GetProperty("byId").GetRawText(), data.GetProperty("byName").GetRawText());
        Assert.Equal("""[{"code":"FOUND_BY_NAME"}]""", data.GetProperty("notices").GetRawText());
        Assert.Equal("UNRESOLVED_TERM", reply.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [SkippableTheory]
    [InlineData("#312750")]
    [InlineData("MIM 312750")]
    [InlineData("OMIM 312750")]
    [InlineData("https://www.omim.org/entry/312750")]
    public async Task Rett_syndrome_is_found_by_its_number_however_it_is_written(string id)
    {
        SharedData.Require();
        var reply = await real.Served.QueryAsync("query ($id: String!) { disease(id: $id) { name } shortestPaths(from: $id, to: \"MECP2\", "
            + "limit: 1) { paths { length } } notices { code } }", new { id });
        var data = reply.GetProperty("data");

        Assert.Equal("Rett syndrome", data.GetProperty("disease").GetProperty("name").GetString());
        Assert.Equal("""[{"length":1}]""", data.GetProperty("shortestPaths").GetProperty("paths").GetRawText());
        Assert.Equal("[]", data.GetProperty("notices").GetRawText());
    }

    [SkippableFact]
    public async Task A_withdrawn_phenotype_named_by_its_identifier_is_shown_as_it_is()
    {
        SharedData.Require();
        var reply = await real.Served.QueryAsync(
            "query ($id: ID!) { phenotype(id: \"HP:0000057\") { curie isObsolete } phenotypesById(ids: [\"HP:0000057\", \"HP:0000489\"]) { "
                + "status phenotype { curie isObsolete } } node(id: $id) { ... on Phenotype { curie isObsolete } } }",
            new { id = Convert.ToBase64String("Phenotype:HP:0000057"u8) });
        var data = reply.GetProperty("data");

        Assert.Equal("""{"curie":"HP:0000057","isObsolete":true}""", data.GetProperty("phenotype").GetRawText());
        Assert.Equal(
            """[{"status":"FOUND","phenotype":{"curie":"HP:0000057","isObsolete":true}},"""
                + """{"status":"FOUND","phenotype":{"curie":"HP:0000489","isObsolete":true}}]""",
            data.GetProperty("phenotypesById").GetRawText());
        Assert.Equal("""{"curie":"HP:0000057","isObsolete":true}""", data.GetProperty("node").GetRawText());
    }
}
