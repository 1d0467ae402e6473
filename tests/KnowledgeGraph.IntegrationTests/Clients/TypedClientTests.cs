using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>The typed client for JavaScript, and what docs/clients.md shows of C# and Python: compiled and run.</summary>
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
        Assert.True(report.GetProperty("release").GetBoolean());
        Assert.Matches("^[0-9a-f]{12}$", Text(report, "pinned"));
        Assert.Equal("400 VALIDATION_FAILED", Text(report, "refused"));
        Assert.Equal("404 RELEASE_NOT_FOUND", Text(report, "gone"));
        Assert.Equal("405 ", Text(report, "elsewhere"));
        Assert.StartsWith("AbortError", Text(report, "stopped"), StringComparison.Ordinal);
        // The hash, which nobody knows yet, then the text; from then on the hash alone.
        var asked = report.GetProperty("asked").EnumerateArray().Take(3).Select(one => one.GetRawText()).ToList();
        Assert.Equal(
            [
                """{"method":"POST","hashed":true,"text":false}""",
                """{"method":"POST","hashed":false,"text":true}""",
                """{"method":"GET","hashed":true,"text":false}""",
            ],
            asked);

        // A service that has the package's manifest, and runs nothing else.
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
        var written = Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "clients", "javascript", "src", "notices.ts")), @"^  \| '([A-Z_]+)'$", RegexOptions.Multiline)
            .Select(code => code.Groups[1].Value);
        var codes = typeof(NoticeCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [SkippableTheory]
    [InlineData("csharp", "client.cs", "dotnet", "run")]
    [InlineData("python", "client.py", "python3")]
    public void What_the_page_shows_runs(string language, string file, string program, params string[] arguments)
    {
        RandomCases.RequireFull();
        var shown = Regex.Match(File.ReadAllText(Persisted.Page), $"```{language}\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;
        File.WriteAllText(Path.Combine(_folder, file), shown.Replace("http://127.0.0.1:5080", sample.Served.BaseUrl, StringComparison.Ordinal));

        using var process = Process.Start(new ProcessStartInfo(program, [.. arguments, file]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.True(process.ExitCode == 0, output + error.GetAwaiter().GetResult());
        Assert.EndsWith("leukoencephalopathy with vanishing white matter 2: EIF2B2", output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains(NoticeCodes.FoundByName, output + error.GetAwaiter().GetResult(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private JsonElement Use(string server) => NodeTools.Run("typed-client.mjs", Repository.Root, _folder, server + "/graphql");

    private static string Text(JsonElement report, string name) => report.GetProperty(name).GetString()!;

    private static IEnumerable<string> Texts(JsonElement report, string name) => report.GetProperty(name).EnumerateArray().Select(text => text.GetString()!);

    public sealed class OnSqlite(SqliteSample sample) : TypedClientTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : TypedClientTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
