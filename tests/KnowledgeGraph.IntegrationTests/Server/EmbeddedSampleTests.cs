using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The sample of the first start is large enough for questions across diseases to mean something.</summary>
public sealed class EmbeddedSampleTests(EmbeddedSample sample) : IClassFixture<EmbeddedSample>
{
    // Leukodystrophy or leukoencephalopathy, as a feature.
    private const string WhiteMatter =
        """{ phenotypes: { some: { negated: { eq: false }, phenotype: { term: { isAIn: ["HP:0002415", "HP:0002352"] } } } } }""";

    private const int Cases = 40;

    /// <summary>Pages whose queries a reader tries first.</summary>
    public static TheoryData<string> Pages => ["filters.md", "families.md", "literature.md", "walks.md"];

    [Fact]
    public async Task It_holds_more_than_a_hundred_diseases_of_the_white_matter()
    {
        var data = await AskAsync($$"""
            {
              whiteMatter: diseases(where: {{WhiteMatter}}) { totalCount }
              leukodystrophies: disease(id: "MONDO:0019046") { descendants(first: 1) { totalCount } }
            }
            """);

        Assert.InRange(Count(data.GetProperty("whiteMatter")), 100, 300);
        Assert.InRange(Count(data.GetProperty("leukodystrophies").GetProperty("descendants")), 100, 300);
    }

    [Theory]
    // Pelizaeus-Merzbacher disease.
    [InlineData("MONDO:0010714", "Nystagmus", "Head titubation", "CNS hypomyelination", "Spasticity", "Stridor")]
    // Cerebrotendinous xanthomatosis.
    [InlineData("MONDO:0008948", "Tendon xanthomatosis", "Cataract", "Chronic diarrhea", "Cerebellar ataxia")]
    // Vanishing white matter disease.
    [InlineData("MONDO:0800448", "Leukodystrophy", "Premature ovarian insufficiency", "Ataxia", "Optic atrophy")]
    // Krabbe disease.
    [InlineData(
        "MONDO:0009499",
        "Irritability",
        "Opisthotonus",
        "Hyperactive deep tendon reflexes",
        "Optic atrophy",
        "Decreased nerve conduction velocity")]
    // Megalencephalic leukoencephalopathy with subcortical cysts 1.
    [InlineData("MONDO:0011391", "Macrocephaly", "Leukoencephalopathy", "Motor delay", "Spasticity")]
    public async Task What_a_textbook_says_of_a_disease_leads_to_it(string disease, params string[] observed)
    {
        var data = await AskAsync($$"""{ rankDiseases(observed: {{JsonSerializer.Serialize(observed)}}, first: 5) { candidates """
            + $$"""unresolved results { disease { curie ancestors(first: 50) { nodes { curie } } } } } }""");

        var ranking = data.GetProperty("rankDiseases");
        Assert.Empty(ranking.GetProperty("unresolved").EnumerateArray());
        Assert.InRange(ranking.GetProperty("candidates").GetInt32(), 101, 400);
        var first = ranking.GetProperty("results")[0].GetProperty("disease");
        Assert.Contains(disease, Nodes(first.GetProperty("ancestors")).Append(first).Select(node => node.GetProperty("curie").GetString()));
    }

    [Fact]
    public async Task The_features_of_a_disease_rank_it_first()
    {
        var diseases = Nodes((await AskAsync($$"""
            { diseases(where: { and: [{{WhiteMatter}}, { phenotypes: { some: { frequency: { gte: 0.8 } } } }] }, order: [{ curie: ASC }],
              first: {{Cases}}) {
                nodes { curie phenotypes(where: { negated: { eq: false } }, order: [{ frequency: DESC }], first: 8) { nodes { hpoId } } } }
                  }
            """)).GetProperty("diseases"));
        var cases = diseases.Select(disease => new
        {
            id = disease.GetProperty("curie")
            .GetString(),
            observed = Nodes(disease.GetProperty("phenotypes")).Select(node => node.GetProperty("hpoId").GetString())
        });

        var reply = await sample.Served.QueryAsync(
            "query ($cases: [PatientCaseInput!]!) { rankCases(cases: $cases) { caseId ranking(first: 1) { results { disease { "
                + "curie } } } } }", new { cases });

        var ranked = reply.GetProperty("data").GetProperty("rankCases").EnumerateArray().ToList();
        Assert.Equal(Cases, ranked.Count);
        var right = ranked.Count(one => one.GetProperty("caseId").GetString() == one.GetProperty("ranking").GetProperty("results")[0]
            .GetProperty("disease")
            .GetProperty("curie")
            .GetString());
        Assert.InRange(right, Cases * 8 / 10, Cases);
    }

    [Fact]
    public async Task Like_a_disease_are_others_of_its_kind()
    {
        // Hypomyelinating leukodystrophy 7 (POLR3A), 8 (POLR3B) and 11 (POLR1C) are one disease of three genes.
        var data = await AskAsync("""{ disease(id: "OMIM:607694") { similarDiseases(first: 5) { candidates results { score explanation """
            + """disease { name genes { nodes { symbol } } } } } } }""");

        var similar = data.GetProperty("disease").GetProperty("similarDiseases");
        Assert.True(similar.GetProperty("candidates").GetInt32() > 100);
        Assert.Contains(
            similar.GetProperty("results").EnumerateArray().SelectMany(one => Nodes(one.GetProperty("disease").GetProperty("genes"))),
            gene => gene.GetProperty("symbol").GetString() is "POLR3B" or "POLR1C");
    }

    [Fact]
    public async Task Genes_of_one_kind_have_phenotypes_in_common_that_others_have_not()
    {
        // Of disorders in which peroxisomes are not made.
        var data = await AskAsync("""{ enrichment(ids: ["PEX1", "PEX6", "PEX12"], of: PHENOTYPE, first: 20) { term { label } observed """
            + """expected adjustedPValue } }""");

        var surest = data.GetProperty("enrichment").EnumerateArray().First();
        Assert.Equal(3, surest.GetProperty("observed").GetInt32());
        Assert.InRange(surest.GetProperty("expected").GetDouble(), 0, 0.5);
        Assert.InRange(surest.GetProperty("adjustedPValue").GetDouble(), 0, 0.05);
    }

    [Fact]
    public async Task The_first_page_asks_about_the_record_with_the_papers()
    {
        var page = await sample.Served.Http.GetStringAsync(sample.Served.BaseUrl + "/");

        Assert.Contains("What is known of leukoencephalopathy with vanishing white matter 2?", page, StringComparison.Ordinal);
        Assert.Contains("Which studies of VWM2 are there?", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("VWM2", "GFAP")]
    [InlineData("OMIM:312080", "EIF2B2")]
    public async Task Paths_lead_from_one_disease_to_the_gene_of_another(string from, string to)
    {
        var data = await AskAsync(
            $$"""{ shortestPaths(from: "{{from}}", to: "{{to}}", limit: 3) { paths { length explanation nodes { type } } } }""");

        var paths = data.GetProperty("shortestPaths").GetProperty("paths").EnumerateArray().ToList();
        Assert.Equal(3, paths.Count);
        Assert.All(paths, path => Assert.InRange(path.GetProperty("length").GetInt32(), 2, 4));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_query_of_the_documentation_finds_something(string page)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", page));
        foreach (Match query in Regex.Matches(text, "```graphql\n(.*?)```", RegexOptions.Singleline))
        {
            var reply = await sample.Served.QueryAsync(query.Groups[1].Value);
            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            Assert.All(reply.GetProperty("data").EnumerateObject(), field => Assert.True(HasRows(field.Value), $"{field.Name} of {query}"));
        }
    }

    private async Task<JsonElement> AskAsync(string query)
    {
        var reply = await sample.Served.QueryAsync(query);
        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        return reply.GetProperty("data");
    }

    private static int Count(JsonElement connection) => connection.GetProperty("totalCount").GetInt32();

    private static List<JsonElement> Nodes(JsonElement connection) => [.. connection.GetProperty("nodes").EnumerateArray()];

    private static bool HasRows(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(field => HasRows(field.Value)),
        JsonValueKind.Number => value.GetDouble() != 0,
        _ => false,
    };
}
