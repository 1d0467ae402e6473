using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Explorer;

/// <summary>Pages of records say what the API answers, at one address each.</summary>
public abstract class RecordPageTests(SampleService sample)
{
    private string Base => sample.Served.BaseUrl;

    [SkippableFact]
    public async Task The_page_of_each_disease_has_what_the_API_answers()
    {
        const string query = "{ diseases(first: 100) { nodes { curie name definitions { text } synonyms { name } identifiers { curie } "
            + "genes { nodes { symbol } } " +
            "phenotypes(first: 100) { totalCount edges { negated frequency { text } node { curie name } sources { source { name } } } } "
                + "literature(perCategory: 5) { totalCount citations { reference title } } } } }";
        var diseases = (await sample.Served.QueryAsync(query)).GetProperty("data").GetProperty("diseases").GetProperty("nodes");

        Assert.NotEmpty(diseases.EnumerateArray());
        foreach (var disease in diseases.EnumerateArray())
        {
            var html = await PageReader.HtmlAsync($"{Base}/disease/{disease.GetProperty("curie")}?facts=own");
            var text = PageReader.TextOf(html);
            Assert.All(
                Told(disease).Where(value => value.Length > 0),
                value => Assert.Contains(PageReader.TextOf(WebUtility.HtmlEncode(value)), text, StringComparison.OrdinalIgnoreCase));
            var absent = disease.GetProperty("phenotypes").GetProperty("edges").EnumerateArray()
                .Count(edge => edge.GetProperty("negated").GetBoolean());
            Assert.Equal(absent, Count(PageReader.Section(html, "features"), ">NOT</strong>"));
        }
    }

    [SkippableTheory]
    [InlineData("/gene/NCBIGene:8892", "{ record: gene(id: \"NCBIGene:8892\") { symbol name location diseases { nodes { curie name } } "
        + "phenotypes(first: 100) { nodes { name } } citations(first: 20) { nodes { reference } } } }")]
    [InlineData("/phenotype/HP:0000518", "{ record: phenotype(id: \"HP:0000518\") { hpoId name definition { text } parents { name } "
        + "children { name } de: translation(language: \"de\") { name } diseases(first: 100, includeDescendants: true) { nodes { curie "
        + "name } } genes(first: 100, includeDescendants: true) { nodes { symbol } } } }")]
    [InlineData("/paper/PMID:36380532", "{ record: citation(id: \"PMID:36380532\") { title reference journal doi authors { name } "
        + "meshHeadings { descriptor } abstractSections { text } diseases(first: 100) { nodes { curie name } } genes { nodes { "
        + "symbol } } } }")]
    public async Task The_page_of_another_record_has_what_the_API_answers(string address, string query)
    {
        var text = PageReader.TextOf(await PageReader.HtmlAsync(Base + address));
        var record = (await sample.Served.QueryAsync(query)).GetProperty("data").GetProperty("record");

        Assert.All(
            Told(record).Where(value => value.Length > 0),
            value => Assert.Contains(PageReader.TextOf(WebUtility.HtmlEncode(value)), text, StringComparison.OrdinalIgnoreCase));
    }

    [SkippableTheory]
    [InlineData("/disease/OMIM:620312", "/disease/MONDO:0957870?from=OMIM:620312", "OMIM:620312 is another identifier of this record.")]
    [InlineData(
        "/disease/VWM2",
        "/disease/MONDO:0957870?from=VWM2",
        "VWM2 is not an identifier; the disease that is called so is MONDO:0957870")]
    [InlineData(
        "/disease/MONDO:0011380",
        "/disease/MONDO:0800448?from=MONDO:0011380",
        "MONDO:0011380 is retired; the live record is MONDO:0800448.")]
    [InlineData("/gene/eif2b2", "/gene/NCBIGene:8892?from=eif2b2", "eif2b2 is another identifier of this record.")]
    [InlineData("/phenotype/HP_0000518", "/phenotype/HP:0000518?from=HP_0000518", "HP_0000518 is another identifier of this record.")]
    [InlineData("/paper/36380532", "/paper/PMID:36380532?from=36380532", "36380532")]
    public async Task Any_identifier_leads_to_the_one_address_of_the_record_which_says_so(string asked, string address, string notice)
    {
        using var redirect = await PageReader.GetAsync(Base + asked);

        Assert.Equal((HttpStatusCode.Found, address), (redirect.StatusCode, redirect.Headers.Location?.OriginalString));
        var text = PageReader.TextOf(await PageReader.HtmlAsync(Base + address));
        Assert.Contains(notice, text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Nobody_can_put_words_on_a_page_by_its_address()
    {
        var html = await PageReader.HtmlAsync($"{Base}/disease/MONDO:0957870?from=Call+a+quack");
        using var unknown = await PageReader.GetAsync($"{Base}/disease/MONDO:0957870?release=quack");

        Assert.DoesNotContain("quack", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.DoesNotContain("quack", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("/disease/OMIM:1", "No disease of this release has the identifier or name")]
    [InlineData("/disease/vanishing%20white%20mater%20disease", "href=\"/disease/MONDO:0800448\"")]
    [InlineData("/gene/NOSUCHGENE", "Search all records for")]
    [InlineData("/phenotype/HP:9999999", "No phenotype of this release")]
    [InlineData("/paper/PMID:1", "No citation of this release")]
    public async Task What_means_no_record_is_404_with_what_may_have_been_meant(string address, string expected)
    {
        using var reply = await PageReader.GetAsync(Base + address);

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.Contains(expected, await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_page_names_its_one_address_and_its_release_and_says_when_a_link_cites_that()
    {
        var release = (await sample.Served.QueryAsync("{ release { id } }")).GetProperty("data").GetProperty("release").GetProperty("id")
            .GetString();

        var html = await PageReader.HtmlAsync($"{Base}/disease/MONDO:0957870?release={release}");

        Assert.Contains($"<link rel=\"canonical\" href=\"{Base}/disease/MONDO:0957870\">", html, StringComparison.Ordinal);
        Assert.Contains(
            "<title>leukoencephalopathy with vanishing white matter 2 (MONDO:0957870) – KnowledgeGraph</title>",
            html,
            StringComparison.Ordinal);
        Assert.Contains(
            $"<body data-base=\"/\" data-release=\"{release}\">",
            await PageReader.HtmlAsync($"{Base}/disease/MONDO:0957870"),
            StringComparison.Ordinal);
        // A pinned page stays as it is when another release is served.
        Assert.Contains("<body data-base=\"/\" data-release=\"\">", html, StringComparison.Ordinal);
        Assert.Contains($"This page shows release {release} of", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/disease/MONDO:0957870?release={release}\"", html, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_disease_that_nobody_describes_shows_what_is_stated_of_its_family_and_whose_it_is()
    {
        const string query = "{ diseases(first: 100) { nodes { curie phenotypes(from: WIDER, first: 100) { originCounts { own wider "
            + "narrower } edges { node { name } origin { disease { name } } } } } } }";
        var diseases = (await sample.Served.QueryAsync(query)).GetProperty("data").GetProperty("diseases").GetProperty("nodes")
            .EnumerateArray()
            .ToList();
        var some = diseases.First(disease => Counts(disease) is { Own: 0, Wider: > 0 });

        var features = PageReader.Section(await PageReader.HtmlAsync($"{Base}/disease/{some.GetProperty("curie")}"), "features");
        var own = PageReader.Section(await PageReader.HtmlAsync($"{Base}/disease/{some.GetProperty("curie")}?facts=own"), "features");

        Assert.Contains("No source states features of this disease itself.", features, StringComparison.Ordinal);
        var rows = some.GetProperty("phenotypes").GetProperty("edges").EnumerateArray().ToList();
        // Rows of one wider disease alone say so once.
        var owners = rows.Select(row => row.GetProperty("origin").GetProperty("disease").GetProperty("name").GetString())
            .Distinct()
            .Count();
        Assert.Equal(owners == 1 ? 1 : rows.Count, Count(features, "stated of the wider disease"));
        Assert.All(rows, row => Assert.Contains(
            row.GetProperty("node").GetProperty("name").GetString()!,
            WebUtility.HtmlDecode(features),
            StringComparison.Ordinal));
        Assert.DoesNotContain("stated of the wider disease", own, StringComparison.Ordinal);
        Assert.Contains("facts=wider#features", own, StringComparison.Ordinal);
    }

    private static (int Own, int Wider) Counts(JsonElement disease)
    {
        var counts = disease.GetProperty("phenotypes").GetProperty("originCounts");
        return (counts.GetProperty("own").GetInt32(), counts.GetProperty("wider").GetInt32());
    }

    private static IEnumerable<string> Told(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Told(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Told),
        JsonValueKind.String when !value.GetString()!.Contains('/', StringComparison.Ordinal) => [value.GetString()!],
        _ => [],
    };

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    public sealed class OnSqlite(SqliteSample sample) : RecordPageTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : RecordPageTests(sample), IClassFixture<PostgresSample>;
}
