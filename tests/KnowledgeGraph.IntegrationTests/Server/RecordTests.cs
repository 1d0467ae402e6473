using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Snapshooter.Xunit;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The record that the system was asked to serve, on the sample.</summary>
public abstract class RecordTests(SampleService sample)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string Query = File.ReadAllText(Path.Combine(Repository.Root, "schema", "operations", "Record.graphql"));

    internal static string RecordQuery => Query;

    internal static string Print(JsonElement reply) => JsonSerializer.Serialize(reply.GetProperty("data"), Readable);

    [SkippableFact]
    public async Task The_record_of_the_seed_page_is_answered_by_one_query()
    {
        var reply = await sample.Served.QueryAsync(Query);

        Assert.False(reply.TryGetProperty("errors", out _));
        Snapshot.Match(Print(reply));
    }

    [SkippableTheory]
    [InlineData("MONDO:0957870")]
    [InlineData("MONDO_0957870")]
    [InlineData("OMIM:620312")]
    [InlineData("MIM:620312")]
    [InlineData("MedGen:1841040")]
    [InlineData("UMLS:C5830404")]
    [InlineData("C5830404")]
    [InlineData("RGlzZWFzZTpNT05ETzowOTU3ODcw")]
    public async Task Every_identifier_gives_the_same_record(string id)
    {
        var expected = await sample.Served.QueryAsync(Query);

        var reply = await sample.Served.QueryAsync(Query, new { id });

        Assert.Equal(Print(expected), Print(reply));
        Assert.False(reply.GetProperty("extensions").TryGetProperty("notices", out _));
    }

    [SkippableFact]
    public async Task A_retired_identifier_gives_the_live_record_and_says_so()
    {
        var reply = await sample.Served.QueryAsync("{ disease(id: \"MONDO:0011380\") { curie } }");

        Assert.Equal("MONDO:0800448", reply.GetProperty("data").GetProperty("disease").GetProperty("curie").GetString());
        var notice = Assert.Single(reply.GetProperty("extensions").GetProperty("notices").EnumerateArray());
        Assert.Equal("RETIRED_IDENTIFIER", notice.GetProperty("code").GetString());
        Assert.Contains("MONDO:0011380", notice.GetProperty("message").GetString());
    }

    [SkippableTheory]
    [InlineData("disease(id: \"OMIM:1\")")]
    [InlineData("gene(id: \"NOSUCHGENE\")")]
    [InlineData("phenotype(id: \"HP:9999999\")")]
    [InlineData("citation(id: \"PMID:1\")")]
    [InlineData("node(id: \"nonsense\")")]
    public async Task An_unknown_identifier_is_null_and_a_notice(string field)
    {
        var reply = await sample.Served.QueryAsync($"{{ found: {field} {{ id }} }}");

        Assert.Equal(JsonValueKind.Null, reply.GetProperty("data").GetProperty("found").ValueKind);
        var notice = Assert.Single(reply.GetProperty("extensions").GetProperty("notices").EnumerateArray());
        Assert.Equal("UNKNOWN_IDENTIFIER", notice.GetProperty("code").GetString());
    }

    [SkippableTheory]
    [InlineData("gene(id: \"EIF2B2\")", "NCBIGene:8892")]
    [InlineData("gene(id: \"eif2b2\")", "NCBIGene:8892")]
    [InlineData("gene(id: \"HGNC:3258\")", "NCBIGene:8892")]
    [InlineData("gene(id: \"ENSG00000119718\")", "NCBIGene:8892")]
    [InlineData("gene(id: \"OMIM:606454\")", "NCBIGene:8892")]
    [InlineData("phenotype(id: \"HP_0000648\")", "HP:0000648")]
    [InlineData("citation(id: \"34532852\")", "PMID:34532852")]
    [InlineData("citation(id: \"PMID:34532852\")", "PMID:34532852")]
    [InlineData("citation(id: \"10.1002/14651858.CD012820.pub2\")", "PMID:34532852")]
    [InlineData("citation(id: \"https://doi.org/10.1002/14651858.CD012820.pub2\")", "PMID:34532852")]
    public async Task Genes_phenotypes_and_papers_are_found_by_what_people_write(string field, string curie)
    {
        var reply = await sample.Served.QueryAsync($"{{ found: {field} {{ curie }} }}");

        Assert.Equal(curie, reply.GetProperty("data").GetProperty("found").GetProperty("curie").GetString());
    }

    [SkippableFact]
    public async Task The_paper_slots_of_the_page_are_all_there()
    {
        var reply = await sample.Served.QueryAsync(Query);
        var sections = reply.GetProperty("data").GetProperty("disease").GetProperty("literature").EnumerateArray().ToList();
        var slots = sections.SelectMany(section => section.GetProperty("citations").EnumerateArray())
            .Select(paper => paper.GetProperty("pmid").GetInt32())
            .ToList();

        Assert.Equal(7, sections.Count);
        Assert.Equal(33, slots.Count);
        Assert.Equal(22, slots.Distinct().Count());
    }

    public sealed class OnSqlite(SqliteSample sample) : RecordTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : RecordTests(sample), IClassFixture<PostgresSample>;

    public sealed class OnFirstStart(EmbeddedSample sample) : RecordTests(sample), IClassFixture<EmbeddedSample>;
}
