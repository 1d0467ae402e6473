using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Literature;

/// <summary>Real papers in full and asked for in every way, through the served API; what is expected was read in the records.</summary>
public sealed class RealPapersTests(RealPapersService papers) : IClassFixture<RealPapersService>
{
    [SkippableTheory]
    [InlineData("mesh: { some: { eq: \"Blood-Brain Barrier\" } }", "24842892")]
    [InlineData("and: [{ mesh: { some: { eq: \"covid-19\" } } }, { mesh: { some: { eq: \"Sepsis\" } } }]", "37552767")]
    [InlineData("mesh: { none: { startsWith: \"h\" } }, year: { gt: 2009 }", "37552767")]
    [InlineData("publicationTypes: { some: { eq: \"Randomized Controlled Trial\" } }", "19368899")]
    [InlineData("publicationTypes: { some: { eq: \"Review\" } }", "32437181 32743745 38716869")]
    [InlineData("year: { eq: 2009 }", "19368899 19587201")]
    [InlineData("year: { gte: 2021, lt: 2023 }", "32743745 34529508 34709863")]
    [InlineData("journal: { eq: \"am j public health\" }", "34529508 34709863")]
    [InlineData("journal: { startsWith: \"J \" }, isFreeFullText: { eq: true }", "27927748")]
    [InlineData("isFreeFullText: { eq: true }", "27927748 28500236 29328365 30209241 34529508 34709863 36156117 37552767 38118002")]
    [InlineData("diseases: { some: { category: { eq: PROGNOSIS } } }", "38716869")]
    [InlineData("diseases: { some: { category: { eq: THERAPY }, disease: { name: { eq: \"schizophrenia\" } } } }", "19368899 38573673")]
    [InlineData("diseases: { some: { category: { eq: ETIOLOGY }, disease: { name: { eq: \"Alzheimer disease\" } } } }", "19587201")]
    [InlineData("diseases: { some: { relevance: { gte: 0.99 }, disease: { name: { eq: \"Alzheimer disease\" } } } }", "24842892")]
    public async Task Papers_are_found_by_what_they_are(string where, string pmids)
    {
        var reply = await papers.Served
            .QueryAsync($"{{ citations(first: 100, where: {{ {where} }}, order: [{{ pmid: ASC }}]) {{ totalCount nodes {{ pmid }} }} }}");

        var citations = reply.GetProperty("data").GetProperty("citations");
        Assert.Equal(pmids, string.Join(' ', Pmids(citations.GetProperty("nodes"))));
        Assert.Equal(pmids.Split(' ').Length, citations.GetProperty("totalCount").GetInt32());
    }

    [SkippableFact]
    public async Task A_paper_comes_in_full()
    {
        var reply = await papers.Served.QueryAsync("""
            {
              trial: citation(id: "PMID:19368899") {
                reference doi pmcId epubDate isFreeFullText isRetracted publicationTypes
                abstractSections { label text } abstract
                meshHeadings { descriptor descriptorUi qualifiers isMajorTopic }
              }
              update: citation(id: "PMID:36156117") { pmcId doi isFreeFullText authors { name orcid } corrections
                { type pmid reference citation { pmid } } abstractSections { label } }
              editorial: citation(id: "PMID:34529508") { abstract abstractSections { label } corrections { type } }
            }
            """);
        var data = reply.GetProperty("data");

        var trial = data.GetProperty("trial");
        Assert.Equal(
            "Biol Psychiatry 2009 Sep 15;66(6):549-53. Epub 2009 Apr 15 doi: 10.1016/j.biopsych.2009.02.017. PMID: 19368899",
            trial.GetProperty("reference").GetString());
        Assert.Equal(["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"], Texts(trial.GetProperty("abstractSections"), "label"));
        var sections = Texts(trial.GetProperty("abstractSections"), "text").ToList();
        Assert.StartsWith("Fifty-six schizophrenia outpatients and 16 matched healthy comparison", sections[1], StringComparison.Ordinal);
        Assert.StartsWith(
            "BACKGROUND: Brain-derived neurotrophic factor (BDNF)",
            trial.GetProperty("abstract").GetString(),
            StringComparison.Ordinal);
        Assert.Contains($"\nMETHODS: {sections[1]}\nRESULTS: ", trial.GetProperty("abstract").GetString(), StringComparison.Ordinal);
        var headings = trial.GetProperty("meshHeadings").EnumerateArray()
            .ToDictionary(heading => heading.GetProperty("descriptor").GetString()!);
        Assert.Equal(18, headings.Count);
        Assert.Equal(
            """{"descriptor":"Cognition Disorders","descriptorUi":"D003072","qualifiers":["blood","rehabilitation"],"isMajorTopic":true}""",
            headings["Cognition Disorders"].GetRawText());
        Assert.Equal(
            """{"descriptor":"Schizophrenia","descriptorUi":"D012559","qualifiers":["complications"],"isMajorTopic":false}""",
            headings["Schizophrenia"].GetRawText());
        Assert.False(trial.GetProperty("isFreeFullText").GetBoolean());
        Assert.False(trial.GetProperty("isRetracted").GetBoolean());

        var update = data.GetProperty("update");
        Assert.Equal(("PMC9619446", "10.1093/cid/ciac769", true), (update.GetProperty("pmcId").GetString(), update.GetProperty("doi")
            .GetString(), update.GetProperty("isFreeFullText").GetBoolean()));
        Assert.Equal(
            ["Hogan JI", "Duerr R", "Dimartino D", "Marier C", "Hochman SE", "Mehta S", "Wang G", "Heguy A"],
            Texts(update.GetProperty("authors"), "name"));
        Assert.Equal("0000-0002-2836-6683", update.GetProperty("authors")[7].GetProperty("orcid").GetString());
        Assert.Equal(
            """[{"type":"UPDATE_OF","pmid":35794888,"reference":"Res Sq. 2022 Jun 29:rs.3.rs-1800050. doi: """
                + """10.21203/rs.3.rs-1800050/v1.","citation":null}]""",
            update.GetProperty("corrections").GetRawText());
        Assert.Equal([null], Texts(update.GetProperty("abstractSections"), "label"));

        var editorial = data.GetProperty("editorial");
        Assert.Equal("""{"abstract":null,"abstractSections":[],"corrections":[]}""", editorial.GetRawText());
    }

    [SkippableFact]
    public async Task A_disease_s_papers_by_section_filter_and_order_and_their_counts()
    {
        var reply = await papers.Served.QueryAsync("""
            {
              disease(id: "MONDO:0100096") {
                name
                all: citations(first: 2, order: [{ citation: { year: DESC } }, { relevance: DESC }]) {
                  totalCount
                  nodes { pmid }
                  yearFacets { year count }
                  categoryFacets { category count }
                  meshFacets(first: 3) { descriptor count }
                }
                therapy: citations(category: [THERAPY]) { edges { categories { category breadth matched } node { pmid } } }
                narrow: citations(breadth: [NARROW]) { edges { categories { category breadth matched } node { pmid } } }
                free: citations(where: { citation: { isFreeFullText: { eq: true } } }, order: [{ relevance: DESC }]) {
                  totalCount
                  yearFacets { year count }
                  edges { relevance relevanceReasons node { pmid } }
                }
                literature(perCategory: 1) { category totalCount citations { pmid } }
              }
            }
            """);
        var disease = reply.GetProperty("data").GetProperty("disease");

        var all = disease.GetProperty("all");
        Assert.Equal(7, all.GetProperty("totalCount").GetInt32());
        Assert.Equal([38716869, 38661995], Pmids(all.GetProperty("nodes")));
        Assert.Equal(
            """[{"year":2024,"count":1},{"year":2023,"count":3},{"year":2021,"count":2},{"year":2020,"count":1}]""",
            all.GetProperty("yearFacets").GetRawText());
        Assert.Equal(
            """[{"category":"ETIOLOGY","count":1},{"category":"DIAGNOSIS","count":1},{"category":"THERAPY","count":1},"""
                + """{"category":"PROGNOSIS","count":1},{"category":"CLINICAL_PREDICTION_GUIDE","count":1}]""",
            all.GetProperty("categoryFacets").GetRawText());
        Assert.Equal(
            """[{"descriptor":"COVID-19","count":6},{"descriptor":"Pandemics","count":2},{"descriptor":"Biomarkers","count":1}]""",
            all.GetProperty("meshFacets").GetRawText());

        Assert.Equal(
            """{"edges":[{"categories":[{"category":"THERAPY","breadth":"BROAD","matched":"therapeutic """
                + """use[sh]"}],"node":{"pmid":36156117}}]}""",
            disease.GetProperty("therapy").GetRawText());
        var narrow = Assert.Single(disease.GetProperty("narrow").GetProperty("edges").EnumerateArray());
        Assert.Equal(38716869, narrow.GetProperty("node").GetProperty("pmid").GetInt32());
        Assert.Contains(
            """{"category":"PROGNOSIS","breadth":"NARROW","matched":"prognos*[tiab]"}""",
            narrow.GetProperty("categories").GetRawText(),
            StringComparison.Ordinal);

        var free = disease.GetProperty("free");
        Assert.Equal(4, free.GetProperty("totalCount").GetInt32());
        Assert.Equal("""[{"year":2023,"count":2},{"year":2021,"count":2}]""", free.GetProperty("yearFacets").GetRawText());
        Assert.Equal(
            [34709863, 37552767, 34529508, 36156117],
            free.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("pmid").GetInt32()));
        Assert.Equal(
            [0.8, 0.65, 0.45, 0.45],
            free.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("relevance").GetDouble()));
        Assert.Equal(
            """["A major topic of the paper in MeSH is the disease.","The title names the disease."]""",
            free.GetProperty("edges")[0].GetProperty("relevanceReasons").GetRawText());

        Assert.Equal(
            ["ETIOLOGY", "DIAGNOSIS", "THERAPY", "PROGNOSIS", "CLINICAL_PREDICTION_GUIDE"],
            Texts(disease.GetProperty("literature"), "category"));
    }

    [SkippableFact]
    public async Task A_paper_about_two_diseases_leads_to_both_and_counts_less_for_each()
    {
        var reply = await papers.Served.QueryAsync(
            "{ citation(id: \"PMID:28176663\") { diseases { totalCount edges { relevance relevanceReasons node { name citations(where: { "
                + "citation: { pmid: { eq: 28176663 } } }) { totalCount } } } } } }");

        var diseases = reply.GetProperty("data").GetProperty("citation").GetProperty("diseases");
        Assert.Equal(2, diseases.GetProperty("totalCount").GetInt32());
        Assert.Equal(
            ["Alzheimer disease", "neuroblastoma"],
            diseases.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetProperty("name").GetString())
                .Order());
        Assert.All(diseases.GetProperty("edges").EnumerateArray(), edge =>
        {
            Assert.Equal(0.3375, edge.GetProperty("relevance").GetDouble());
            Assert.Contains("The paper is linked to 2 diseases.", Texts(edge, "relevanceReasons"));
            Assert.Equal(1, edge.GetProperty("node").GetProperty("citations").GetProperty("totalCount").GetInt32());
        });
    }

    private static IEnumerable<int> Pmids(JsonElement nodes) => nodes.EnumerateArray().Select(node => node.GetProperty("pmid").GetInt32());

    private static IEnumerable<string?> Texts(JsonElement value, string name) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().Select(item => item.GetProperty(name).GetString())
        : value.GetProperty(name).EnumerateArray().Select(item => item.GetString());
}
