using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Facts of wider diseases and of subtypes on the real release, counted independently from the raw files.</summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealRollUpTests(RealService real)
{
    [SkippableFact]
    public async Task Vanishing_white_matter_2_shows_the_features_and_definitions_of_its_wider_disease_marked_so()
    {
        SharedData.Require();
        var disease = await DiseaseAsync(
            "OMIM:620312",
            "phenotypes { totalCount originCounts { own wider narrower } } wider: phenotypes(from: WIDER, first: 100) { totalCount edges { "
                + "node { hpoId } frequency { text } origin { relation distance disease { curie } } } } "
            + "own: definitions { text } definitions(from: WIDER) { text origin { relation disease { curie } } }");
        var stated = RawFiles.Lines("hpo/phenotype-2023-01-27.hpoa.gz").Select(line => line.Split('\t'))
            .Where(cells => cells[0] is "ORPHA:135" && cells[10] == "P").Select(cells => cells[3]).Distinct();
        var edges = disease.GetProperty("wider").GetProperty("edges").EnumerateArray().ToList();
        var definitions = disease.GetProperty("definitions").EnumerateArray().ToList();

        Assert.Equal(0, disease.GetProperty("phenotypes").GetProperty("totalCount").GetInt32());
        Assert.Equal("""{"own":0,"wider":54,"narrower":0}""", disease.GetProperty("phenotypes").GetProperty("originCounts").GetRawText());
        Assert.Equal(stated.Order(), edges.Select(edge => edge.GetProperty("node").GetProperty("hpoId").GetString()!).Order());
        Assert.All(edges, edge => Assert.Equal(
            """{"relation":"WIDER","distance":1,"disease":{"curie":"MONDO:0800448"}}""", edge.GetProperty("origin").GetRawText()));
        Assert.All(edges, edge => Assert.Equal(JsonValueKind.Null, edge.GetProperty("frequency").ValueKind));
        Assert.Equal(0, disease.GetProperty("own").GetArrayLength());
        Assert.Equal(3, definitions.Count(
            definition => definition.GetProperty("origin").GetProperty("disease").GetProperty("curie").GetString() == "MONDO:0800448"));
        Assert.All(definitions, definition => Assert.Equal("WIDER", definition.GetProperty("origin").GetProperty("relation").GetString()));
    }

    [SkippableFact]
    public async Task Diseases_without_features_gain_some_from_above_and_below()
    {
        SharedData.Require();
        var (wider, narrower) = (0, 0);
        string? after = null;
        do
        {
            var reply = await real.Served.QueryAsync(
                "query ($after: String) { diseases(first: 100, after: $after, where: { phenotypes: { any: false } }) { pageInfo { "
                    + "hasNextPage endCursor } nodes { phenotypes { originCounts { wider narrower } } } } }",
                new { after });
            var page = reply.GetProperty("data").GetProperty("diseases");
            foreach (var counts in page.GetProperty("nodes").EnumerateArray()
                .Select(node => node.GetProperty("phenotypes").GetProperty("originCounts")))
            {
                wider += counts.GetProperty("wider").GetInt32() > 0 ? 1 : 0;
                narrower += counts.GetProperty("narrower").GetInt32() > 0 ? 1 : 0;
            }

            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        }
        while (after is not null);

        // Of direct parents and children alone, 1,676 and 2,306 were counted from the raw files on 2026-11-28.
        Assert.InRange(wider, 1_676, 10_000);
        Assert.InRange(narrower, 2_306, 10_000);
    }

    [SkippableFact]
    public async Task The_facts_below_the_root_are_given_for_what_they_take()
    {
        SharedData.Require();
        const string Root = "MONDO:0000001";
        var own = await CostAsync(Root, "phenotypes { totalCount }");
        var below = await CostAsync(Root, "phenotypes(from: NARROWER) { totalCount }");

        // 220,000 links or so, at 60 a unit.
        Assert.InRange(below, own + 2_000, own + 10_000);
    }

    private async Task<long> CostAsync(string id, string fields) =>
        (await real.Served.QueryAsync($"{{ disease(id: \"{id}\") {{ {fields} }} }}")).GetProperty("extensions").GetProperty("cost")
            .GetProperty("fieldCost")
            .GetInt64();

    private async Task<JsonElement> DiseaseAsync(string id, string fields)
    {
        var reply = await real.Served.QueryAsync($"{{ disease(id: \"{id}\") {{ {fields} }} }}");
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data").GetProperty("disease");
    }
}
