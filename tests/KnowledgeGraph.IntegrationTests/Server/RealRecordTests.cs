using KnowledgeGraph.IntegrationTests.Cli;
using Snapshooter.Xunit;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The same record on the real source files.</summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealRecordTests(RealService real)
{
    [SkippableFact]
    public async Task The_record_of_the_seed_page_is_answered_by_one_query()
    {
        SharedData.Require();

        var reply = await real.Served.QueryAsync(RecordTests.RecordQuery);

        Assert.False(reply.TryGetProperty("errors", out _));
        Snapshot.Match(RecordTests.Print(reply));
    }

    [SkippableTheory]
    [InlineData("MONDO:0957870")]
    [InlineData("MONDO_0957870")]
    [InlineData("OMIM:620312")]
    [InlineData("MIM:620312")]
    [InlineData("MedGen:1841040")]
    [InlineData("UMLS:C5830404")]
    [InlineData("C5830404")]
    public async Task Every_identifier_gives_the_same_record(string id)
    {
        SharedData.Require();

        var reply = await real.Served.QueryAsync("query ($id: String!) { disease(id: $id) { curie } }", new { id });

        Assert.Equal("MONDO:0957870", reply.GetProperty("data").GetProperty("disease").GetProperty("curie").GetString());
    }

    [SkippableFact]
    public async Task Retired_MONDO_classes_give_their_live_records_and_notices()
    {
        var obsolete = RawFiles.Lines("mondo/obsoletes.tsv.gz").Select(line => line.Split('\t'))
            .Where(cells => cells[0].StartsWith("MONDO:", StringComparison.Ordinal) && cells.Length > 1
                && cells[1].StartsWith("MONDO:", StringComparison.Ordinal))
            .ToDictionary(cells => cells[0], cells => cells[1]);
        var live = RawFiles.HumanMondoClasses();
        var cases = obsolete.Where(entry => live.Contains(entry.Value)).Take(20).ToList();

        Assert.Equal(20, cases.Count);
        foreach (var (retired, replacement) in cases)
        {
            var reply = await real.Served.QueryAsync("query ($id: String!) { disease(id: $id) { curie } }", new { id = retired });
            Assert.Equal(replacement, reply.GetProperty("data").GetProperty("disease").GetProperty("curie").GetString());
            Assert.Equal("RETIRED_IDENTIFIER", reply.GetProperty("extensions").GetProperty("notices")[0].GetProperty("code").GetString());
        }
    }

    [SkippableTheory]
    [InlineData("shortestPaths(from: \"HP:0000057\", to: \"HP:0008665\") { paths { length } }", "from")]
    [InlineData("neighborhood(of: [\"HP:0000057\"], depth: 1) { nodes { curie } }", "of")]
    [InlineData(
        "diseases(first: 1, where: { phenotypes: { some: { phenotype: { term: { isA: \"HP:0000057\" } } } } }) { nodes { curie } }",
        "where")]
    public async Task A_withdrawn_term_is_followed_to_its_successor_with_a_notice(string field, string argument)
    {
        SharedData.Require();

        var reply = await real.Served.QueryAsync($"{{ {field} }}");
        var followed = await real.Served.QueryAsync($"{{ {field.Replace("HP:0000057", "HP:0008665", StringComparison.Ordinal)} }}");

        Assert.Equal(followed.GetProperty("data").GetRawText(), reply.GetProperty("data").GetRawText());
        var notice = Assert.Single(reply.GetProperty("extensions").GetProperty("notices").EnumerateArray());
        Assert.Equal(
            ("RETIRED_IDENTIFIER", argument),
            (notice.GetProperty("code").GetString(), notice.GetProperty("argument").GetString()));
        Assert.Contains("HP:0008665", notice.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_withdrawn_term_that_two_take_the_place_of_is_not_ranked_by()
    {
        SharedData.Require();

        const string Ranking = "{ unresolved results { score disease { curie } } }";
        var reply = await real.Served.QueryAsync(
            $"{{ both: rankDiseases(observed: [\"HP:0001250\", \"HP:0000535\"], first: 3) {Ranking} one: rankDiseases(observed: "
                + $"[\"HP:0001250\"], first: 3) {Ranking} none: rankDiseases(observed: [\"HP:0000535\"]) {Ranking} }}");
        var data = reply.GetProperty("data");

        Assert.Equal("HP:0000535", Assert.Single(data.GetProperty("both").GetProperty("unresolved").EnumerateArray()).GetString());
        Assert.Equal(
            data.GetProperty("one").GetProperty("results").GetRawText(),
            data.GetProperty("both").GetProperty("results").GetRawText());
        Assert.Empty(data.GetProperty("none").GetProperty("results").EnumerateArray());
        Assert.All(
            reply.GetProperty("extensions").GetProperty("notices").EnumerateArray(),
            notice => Assert.Matches(
                "^observed.[01]. is withdrawn, .* 2 terms .*HP:0045074.*HP:0045075.*; it has been left out\\.$",
                notice.GetProperty("message").GetString()));
    }

    [SkippableFact]
    public async Task A_paper_leads_to_its_diseases_and_genes_and_back()
    {
        SharedData.Require();

        var reply = await real.Served.QueryAsync(
            "{ citation(id: \"PMID:29615789\") { isFreeFullText diseases { nodes { name } } genes { edges { sources { source { name } } "
                + "node { symbol citations(last: 100) { nodes { pmid } } } } } } }");

        var citation = reply.GetProperty("data").GetProperty("citation");
        Assert.True(citation.GetProperty("isFreeFullText").GetBoolean());
        Assert.Equal(
            "hereditary breast carcinoma",
            Assert.Single(citation.GetProperty("diseases").GetProperty("nodes").EnumerateArray()).GetProperty("name").GetString());
        var genes = citation.GetProperty("genes").GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(["NCOA3", "PFKFB4"], genes.Select(edge => edge.GetProperty("node").GetProperty("symbol").GetString()).Order());
        Assert.All(genes, edge => Assert.NotEmpty(edge.GetProperty("sources").EnumerateArray()));
        Assert.Contains(29615789, genes.SelectMany(
            edge => edge.GetProperty("node").GetProperty("citations").GetProperty("nodes").EnumerateArray())
                .Select(paper => paper.GetProperty("pmid").GetInt32()));
    }

    [SkippableFact]
    public async Task Every_committed_operation_runs_without_errors()
    {
        SharedData.Require();
        var ids = new Dictionary<string, string>
        {
            ["GeneDiseases"] = "EIF2B5",
            ["PhenotypeDiseases"] = "HP:0001250",
            ["PaperLinks"] = "PMID:11704758",
            ["NodeById"] = "R2VuZTpOQ0JJR2VuZTo4ODky",
        };
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "schema", "operations"), "*.graphql"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            object? variables = name switch
            {
                "ReleaseInfo" => null,
                "Search" or "Suggest" => new { text = "vanishing white mat" },
                "Resolve" => new { terms = new[] { "EIF2B5", "no such thing" } },
                "RecordsById" => new
                {
                    diseases = new[] { "OMIM:603896" },
                    phenotypes = new[] { "HP:0001251" },
                    papers = new[]
                {
                    "PMID:11704758",
                }
                },
                "ReleaseDiff" => new
                {
                    from = (await real.Served.QueryAsync("{ release { id } }")).GetProperty("extensions")
                    .GetProperty("release")
                    .GetString()
                },
                _ => new { id = ids.GetValueOrDefault(name, "OMIM:603896") },
            };
            var reply = await real.Served.QueryAsync(await File.ReadAllTextAsync(file), variables);

            Assert.False(reply.TryGetProperty("errors", out var errors), $"{file}: {errors}");
            Assert.False(reply.GetProperty("extensions").TryGetProperty("notices", out var notices), $"{file}: {notices}");
        }
    }
}
