using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>The typed client for JavaScript, and the examples of docs/clients.md in C# and Python, compiled and run.</summary>
public abstract class TypedClientTests(SampleService sample) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-typed-").FullName;

    [SkippableFact]
    public void The_package_is_typed_asks_by_hash_and_tells_notices_and_refusals()
    {
        RandomCases.RequireFull();

        var report = Use(sample.Served.BaseUrl);

        Assert.Equal(["EIF2B2"], Texts(report, "names"));
        Assert.Equal([NoticeCodes.FoundByName], Texts(report, "codes"));
        Assert.Equal("leukoencephalopathy with vanishing white matter 1", Text(report, "again"));
        Assert.Equal(Text(report, "again"), Text(report, "addressed"));
        Assert.True(report.GetProperty("release").GetBoolean());
        Assert.Matches("^[0-9a-f]{12}$", Text(report, "pinned"));
        Assert.Equal("400 VALIDATION_FAILED", Text(report, "refused"));
        Assert.Equal("404 RELEASE_NOT_FOUND", Text(report, "gone"));
        Assert.Equal("405 ", Text(report, "elsewhere"));
        Assert.StartsWith("AbortError", Text(report, "stopped"), StringComparison.Ordinal);
        // The client sends the hash, which the service does not know yet, then the text, and from then on the hash alone.
        var asked = report.GetProperty("asked").EnumerateArray().Take(3).Select(one => one.GetRawText()).ToList();
        Assert.Equal(
            [
                """{"method":"POST","hashed":true,"text":false}""",
                """{"method":"POST","hashed":false,"text":true}""",
                """{"method":"GET","hashed":true,"text":false}""",
            ],
            asked);

        // This service has the package's manifest, and runs only its documents.
        var manifest = Path.Combine(_folder, "clients", "javascript", "src", "generated", "persisted-documents.json");
        using var trusting = sample.ServeAgain(new Dictionary<string, string>
        {
            ["KnowledgeGraph__TrustedDocuments__Paths__0"] = manifest,
            ["KnowledgeGraph__TrustedDocuments__Mode"] = "Only",
        });
        var trusted = Use(trusting.BaseUrl);
        Assert.Equal(["EIF2B2"], Texts(trusted, "names"));
        Assert.Equal("400 DOCUMENT_NOT_TRUSTED", Text(trusted, "refused"));
        Assert.All(trusted.GetProperty("asked").EnumerateArray().Take(2), one => Assert.False(one.GetProperty("text").GetBoolean()));
    }

    [SkippableFact]
    public void Its_notices_have_the_codes_of_the_service()
    {
        var written = Regex.Matches(
            File.ReadAllText(Path.Combine(Repository.Root, "clients", "javascript", "src", "notices.ts")),
            @"^  \| '([A-Z_]+)'$",
            RegexOptions.Multiline)
            .Select(code => code.Groups[1].Value);
        var codes = typeof(NoticeCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("csharp", "client.cs", "dotnet", "run")]
    [InlineData("python", "client.py", "python3")]
    public void What_the_page_shows_runs(string language, string file, string program, params string[] arguments)
    {
        RandomCases.RequireFull();
        var shown = Regex.Match(File.ReadAllText(Persisted.Page), $"```{language}\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;
        File.WriteAllText(
            Path.Combine(_folder, file),
            shown.Replace("http://127.0.0.1:5080", sample.Served.BaseUrl, StringComparison.Ordinal));

        var (code, output, error) = Run(_folder, program, [.. arguments, file]);

        Assert.True(code == 0, output + error);
        Assert.EndsWith("leukoencephalopathy with vanishing white matter 2: EIF2B2", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains(NoticeCodes.FoundByName, output + error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_sample_in_CSharp_has_the_types_of_the_schema_that_it_is_built_with()
    {
        RandomCases.RequireFull();
        var project = Path.Combine(_folder, "clients", "csharp");
        NodeTools.CopyWithPackages(Path.Combine(Repository.Root, "clients", "csharp"), project);
        var schema = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "schema")).FullName, "schema.graphql");
        File.Copy(Path.Combine(Repository.Root, "schema", "schema.graphql"), schema);
        var causal = (await sample.Served.QueryAsync(
            "{ diseases(where: { genes: { some: { association: { eq: CAUSAL } } } }, first: 1) { totalCount nodes { curie } } }"))
            .GetProperty("data").GetProperty("diseases");

        var (code, output, error) = Run(project, "dotnet", "run", "--", sample.Served.BaseUrl);

        Assert.True(code == 0, output + error);
        var lines = output.Split('\n');
        Assert.StartsWith($"notice {NoticeCodes.FoundByName}: VWM2 ", lines[0], StringComparison.Ordinal);
        Assert.Equal("leukoencephalopathy with vanishing white matter 2: EIF2B2, CAUSAL, DEFINITIVE", lines[1]);
        Assert.Equal(
            $"causal: {causal.GetProperty("totalCount")}, the first {causal.GetProperty("nodes")[0].GetProperty("curie")}",
            lines[2]);
        Assert.Equal("Gene NCBIGene:8892 EIF2B2", lines[3]);

        // A release that does not have the record.
        var (missing, said, failed) = Run(project, "dotnet", "run", "--no-build", "--", sample.Served.BaseUrl, "OMIM:99999999");
        Assert.True(missing == 0, said + failed);
        Assert.Contains("This release has no such disease.", said, StringComparison.Ordinal);

        // Types that were made when the schema had neither a value nor a type that the service has now.
        var whole = File.ReadAllText(schema);
        var renamed = Regex.Replace(whole, @"\bGene\b", "FormerGene");
        var older = Regex.Replace(renamed, @"^  ""[^""\n]*""\n  DEFINITIVE\n", "", RegexOptions.Multiline);
        Assert.NotEqual(renamed, older);
        File.WriteAllText(schema, older);
        var (learnt, answer, fault) = Run(project, "dotnet", "run", "--", sample.Served.BaseUrl);
        Assert.True(learnt == 0, answer + fault);
        Assert.Contains("white matter 2: EIF2B2, CAUSAL, -1\n", answer, StringComparison.Ordinal);
        Assert.Contains(" NCBIGene:8892 EIF2B2\n", answer, StringComparison.Ordinal);
        File.WriteAllText(schema, whole);

        // A client that uses a field which the schema no longer has does not compile.
        File.WriteAllText(schema, File.ReadAllText(schema).Replace("totalCount: Int!", "total: Int!", StringComparison.Ordinal));
        var (changed, told, _) = Run(project, "dotnet", "build", "-v", "quiet");
        Assert.NotEqual(0, changed);
        Assert.Matches("error CS1061: .*'TotalCount'", told);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static (int Code, string Output, string Error) Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private JsonElement Use(string server) => NodeTools.Run("typed-client.mjs", Repository.Root, _folder, server + "/graphql");

    private static string Text(JsonElement report, string name) => report.GetProperty(name).GetString()!;

    private static IEnumerable<string> Texts(JsonElement report, string name) =>
        report.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);

    public sealed class OnSqlite(SqliteSample sample) : TypedClientTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : TypedClientTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
