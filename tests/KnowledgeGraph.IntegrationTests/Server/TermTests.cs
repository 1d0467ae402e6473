using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Every argument that names a record takes the same texts, and says how it understood them.</summary>
public abstract class TermTests(SampleService sample)
{
    [SkippableFact]
    public async Task The_example_of_the_readme_gives_a_status_for_each()
    {
        var reply = await sample.Served.QueryAsync(
            """{ diseasesById(ids: ["VWM2", "OMIM:603896", "MONDO:0011380", "nothing", "vanishing white mater"]) { status disease { """
                + """curie } candidates { curie label type } } genesById(ids: ["EIF2B"]) { status notice gene { curie } candidates { """
                + """label } } }""");
        var lookups = reply.GetProperty("data").GetProperty("diseasesById").EnumerateArray().ToList();
        var gene = reply.GetProperty("data").GetProperty("genesById")[0];

        Assert.Equal(["FOUND_BY_NAME", "FOUND", "RETIRED", "UNKNOWN", "UNKNOWN"], lookups.Select(lookup => Text(lookup, "status")));
        Assert.Equal(
            ["MONDO:0957870", "MONDO:0020507", "MONDO:0800448", null, null],
            lookups.Select(
                lookup => lookup.GetProperty("disease") is { ValueKind: JsonValueKind.Object } disease ? Text(disease, "curie") : null));
        Assert.All(lookups.Take(4), lookup => Assert.Equal(0, lookup.GetProperty("candidates").GetArrayLength()));
        Assert.Equal(
            """{"curie":"MONDO:0800448","label":"leukoencephalopathy with vanishing white matter","type":"DISEASE"}""",
            lookups[4].GetProperty("candidates")[0].GetRawText());
        Assert.Equal(("AMBIGUOUS", JsonValueKind.Null), (Text(gene, "status"), gene.GetProperty("gene").ValueKind));
        Assert.Equal(["EIF2B1", "EIF2B2", "EIF2B4"], Labels(gene.GetProperty("candidates")).Order());
    }

    [SkippableTheory]
    [InlineData("gene(id: \"EIF2B\") { curie }", "id", "null")]
    [InlineData("shortestPaths(from: \"EIF2B\", to: \"VWM2\") { paths { length } }", "from", """{"paths":[]}""")]
    [InlineData("shortestPaths(from: \"VWM2\", to: \"EIF2B\") { paths { length } }", "to", """{"paths":[]}""")]
    [InlineData("neighborhood(of: [\"EIF2B\"]) { nodes { curie } }", "of", """{"nodes":[]}""")]
    [InlineData("enrichment(ids: [\"EIF2B\"]) { observed }", "ids", "[]")]
    public async Task What_may_be_several_records_is_none_of_them(string field, string argument, string answer)
    {
        var reply = await sample.Served.QueryAsync($"{{ found: {field} }}");

        Assert.Equal(answer, reply.GetProperty("data").GetProperty("found").GetRawText());
        var notice = Notices(reply).Single(notice => Text(notice, "code") == "AMBIGUOUS");
        Assert.Equal(argument, Text(notice, "argument"));
        Assert.Equal(["EIF2B1", "EIF2B2", "EIF2B4"], Labels(notice.GetProperty("candidates")).Order());
        Assert.Contains("NCBIGene:8892", Text(notice, "message"), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("disease(id: \"#620312\")", "MONDO:0957870", null)]
    [InlineData("disease(id: \"MIM 620312\")", "MONDO:0957870", null)]
    [InlineData("disease(id: \"OMIM 620312\")", "MONDO:0957870", null)]
    [InlineData("disease(id: \"ORPHA135\")", "MONDO:0800448", null)]
    [InlineData("disease(id: \"Orphanet:135\")", "MONDO:0800448", null)]
    [InlineData("disease(id: \"https://www.orpha.net/en/disease/detail/135\")", "MONDO:0800448", null)]
    [InlineData("disease(id: \"620312\")", "MONDO:0957870", "FOUND_BY_NAME")]
    [InlineData("disease(id: \"VWM2\")", "MONDO:0957870", "FOUND_BY_NAME")]
    [InlineData("disease(id: \"leukoencephalopathy with vanishing white matter 2\")", "MONDO:0957870", "FOUND_BY_NAME")]
    [InlineData("gene(id: \"eif2b2\")", "NCBIGene:8892", null)]
    [InlineData("gene(id: \"LVWM\")", "NCBIGene:8893", "FOUND_BY_NAME")]
    [InlineData("phenotype(id: \"Seizure\")", "HP:0001250", "FOUND_BY_NAME")]
    [InlineData("citation(id: \"PMID 34532852\")", "PMID:34532852", null)]
    public async Task One_record_is_taken_and_a_notice_says_if_by_name(string field, string curie, string? code)
    {
        var reply = await sample.Served.QueryAsync($"{{ found: {field} {{ curie }} }}");

        Assert.Equal(curie, Text(reply.GetProperty("data").GetProperty("found"), "curie"));
        var notice = Notices(reply).SingleOrDefault();
        Assert.Equal(code, notice.ValueKind == JsonValueKind.Undefined ? null : Text(notice, "code"));
        Assert.True(code is null || Text(notice, "message")!.Contains(curie, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("diseases(where: { term: { isA: \"Seizur\" } }) { totalCount }", "where")]
    [InlineData("diseases(where: { phenotypes: { some: { phenotype: { term: { isA: \"Seizur\" } } } } }) { totalCount }", "where")]
    [InlineData("diseases(where: { phenotypeSet: { terms: [\"HP:0001250\", \"Seizur\"], atLeast: 1 } }) { totalCount }", "where")]
    [InlineData("rankDiseases(observed: [\"HP:0001250\", \"Seizur\"]) { unresolved }", "observed")]
    [InlineData("compareDiseases(ids: [\"VWM2\", \"Seizur\"]) { diseases { curie } }", "ids")]
    [InlineData("diagnose(observed: [\"HP:0001250\", \"Seizur\"]) { candidates }", "observed")]
    [InlineData("diagnose(observed: [\"HP:0001250\"], answered: [\"Seizur\"]) { candidates }", "answered")]
    [InlineData("rankDiseases(observed: [\"HP:0001250\"], answered: [\"Seizur\"]) { candidates }", "answered")]
    [InlineData("rankGenes(observed: [\"HP:0001250\"], answered: [\"Seizur\"]) { candidates }", "answered")]
    [InlineData("nextQuestions(observed: [\"HP:0001250\"], answered: [\"Seizur\"], first: 1) { gain }", "answered")]
    public async Task Where_it_asks_for_something_an_unknown_term_is_a_notice(string field, string argument)
    {
        var reply = await sample.Served.QueryAsync($"{{ {field} }}");

        Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(argument, Text(Notices(reply).Single(notice => Text(notice, "code") == "UNKNOWN_IDENTIFIER"), "argument"));
    }

    [SkippableTheory]
    [InlineData("diseases(where: { phenotypeSet: { terms: [\"HP:0001250\"], absent: [\"Seizur\"] } }) { totalCount }", "where")]
    [InlineData("phenotypes(where: { term: { neq: \"Seizur\" } }) { totalCount }", "where")]
    [InlineData("phenotypes(where: { term: { nin: [\"HP:0001250\", \"Seizur\"] } }) { totalCount }", "where")]
    [InlineData("diseases(where: { phenotypes: { none: { phenotype: { term: { isA: \"Seizur\" } } } } }) { totalCount }", "where")]
    [InlineData("diseases(where: { phenotypes: { none: { phenotype: { term: { eq: \"Seizur\" } } } } }) { totalCount }", "where")]
    [InlineData("genes(where: { diseases: { none: { disease: { phenotypes: { some: { phenotype: { term: { isAIn: [\"Seizur\"] } } } } } } "
        + "} }) { totalCount }", "where")]
    [InlineData(
        "phenotypes(where: { diseases: { none: { disease: { phenotypeSet: { terms: [\"Seizur\"] } } } } }) { totalCount }",
        "where")]
    [InlineData("disease(id: \"OMIM:603896\") { phenotypes(where: { phenotype: { term: { neq: \"Seizur\" } } }) { totalCount } }", "where")]
    public async Task Where_it_rules_something_out_an_unknown_term_is_an_error(string field, string argument)
    {
        var reply = await sample.Served.QueryAsync($"{{ {field} }}");

        var error = reply.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(
            ("UNRESOLVED_TERM", argument, "Seizur", "UNKNOWN_IDENTIFIER"),
            (Text(error, "code"), Text(error, "argument"), Text(error, "term"), Text(error, "reason")));
        Assert.Equal("HP:0001250", Text(error.GetProperty("candidates")[0], "curie"));
    }

    [SkippableTheory]
    [InlineData("rankDiseases(observed: [\"HP:0001250\"], excluded: [\"Seizur\"]) { unresolved }", "excluded")]
    [InlineData("diagnose(observed: [\"HP:0001250\"], excluded: [\"Seizur\"]) { candidates }", "excluded")]
    [InlineData("diagnose(text: \"He has cataracts.\", excluded: [\"Seizur\"]) { candidates }", "excluded")]
    [InlineData("rankGenes(observed: [\"HP:0001250\"], excluded: [\"Seizur\"]) { unresolved }", "excluded")]
    [InlineData("nextQuestions(observed: [\"HP:0001250\"], excluded: [\"Seizur\"]) { gain }", "excluded")]
    public async Task An_excluded_term_of_a_patient_that_is_unknown_is_an_error_that_does_not_repeat_it(string field, string argument)
    {
        var reply = await sample.Served.QueryAsync($"{{ {field} }}");

        var error = reply.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(
            ("UNRESOLVED_TERM", argument, 0, "UNKNOWN_IDENTIFIER"),
            (Text(error, "code"), Text(error, "argument"), error.GetProperty("index").GetInt32(), Text(error, "reason")));
        Assert.Equal("HP:0001250", Text(error.GetProperty("candidates")[0], "curie"));
        Assert.DoesNotContain("\"Seizur\"", reply.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Seizur ", reply.GetRawText(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_record_to_avoid_that_may_be_several_is_an_error()
    {
        var reply = await sample.Served
            .QueryAsync("""{ shortestPaths(from: "VWM2", to: "EIF2B1", avoid: ["EIF2B"]) { paths { length } } }""");

        var error = reply.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal(("UNRESOLVED_TERM", "avoid", "AMBIGUOUS"), (Text(error, "code"), Text(error, "argument"), Text(error, "reason")));
        Assert.Equal(3, error.GetProperty("candidates").GetArrayLength());
    }

    [SkippableFact]
    public async Task What_is_ruled_out_may_be_named_by_name()
    {
        var reply = await sample.Served.QueryAsync(
            """{ byName: diseases(where: { phenotypes: { none: { phenotype: { term: { isA: "Seizure" } } } } }) { totalCount } byId: """
                + """diseases(where: { phenotypes: { none: { phenotype: { term: { isA: "HP:0001250" } } } } }) { totalCount } }""");
        var data = reply.GetProperty("data");

        Assert.Equal(data.GetProperty("byId").GetRawText(), data.GetProperty("byName").GetRawText());
        Assert.Equal("FOUND_BY_NAME", Text(Assert.Single(Notices(reply)), "code"));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static IEnumerable<string?> Labels(JsonElement candidates) =>
        candidates.EnumerateArray().Select(candidate => Text(candidate, "label"));

    private static List<JsonElement> Notices(JsonElement reply) =>
        reply.GetProperty("extensions").TryGetProperty("notices", out var notices) ? [.. notices.EnumerateArray()] : [];

    public sealed class OnSqlite(SqliteSample sample) : TermTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : TermTests(sample), IClassFixture<PostgresSample>;
}
