using System.Diagnostics;
using System.Net;
using System.Xml.Linq;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>
/// The single file: how it is published, and, where <c>KG_SINGLE_FILE</c> names one, that all of the service works out of it.
/// </summary>
public sealed class SingleFileTests : IDisposable
{
    private static readonly string Profiles = Path.Combine(Repository.Root, "src", "KnowledgeGraph.Cli", "Properties", "PublishProfiles");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-single-");

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-arm64")]
    [InlineData("win-x64")]
    [InlineData("osx-arm64")]
    public void There_is_a_profile_for_each_platform(string platform)
    {
        var profile = XDocument.Load(Path.Combine(Profiles, $"{platform}.pubxml"));

        Assert.Equal(platform, Assert.Single(profile.Descendants("RuntimeIdentifier")).Value);
        Assert.Equal("SingleFile.props", Assert.Single(profile.Descendants("Import")).Attribute("Project")!.Value);
        Assert.Contains(
            $"-p:PublishProfile={platform}",
            File.ReadAllText(Path.Combine(Repository.Root, "docs", "install.md")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SelfContained", "true")]
    [InlineData("PublishSingleFile", "true")]
    [InlineData("PublishReadyToRun", "true")]
    [InlineData("IncludeAllContentForSelfExtract", "true")]
    [InlineData("PackAsTool", "false")]
    public void What_they_share_makes_one_file_with_machine_code(string property, string value) =>
        Assert.Equal(value, Assert.Single(XDocument.Load(Path.Combine(Profiles, "SingleFile.props")).Descendants(property)).Value);

    [SkippableFact]
    public async Task The_file_builds_the_sample_and_serves_all_that_is_shipped()
    {
        var program = Copied();
        using var served = new ServedFolder(Start(program, "serve", "--urls", "http://127.0.0.1:0"));

        var reply = await served.QueryAsync("{ disease(id: \"VWM2\") { genes { nodes { symbol } } } literature: citations(first: 1) { "
            + "nodes { abstract authors { name } } } }");
        Assert.Equal(
            "EIF2B2",
            reply.GetProperty("data").GetProperty("disease").GetProperty("genes").GetProperty("nodes")[0].GetProperty("symbol").GetString());
        foreach (var path in new[] { "/", "/docs/install", "/graphql", "/openapi.json" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, served.BaseUrl + path);
            request.Headers.Accept.ParseAdd("text/html, */*;q=0.1");
            using var page = await served.Http.SendAsync(request);
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{path}: {page.StatusCode}");
        }
    }

    [SkippableFact]
    public void Options_are_read_from_the_file_beside_it()
    {
        var program = Copied();
        File.WriteAllText(
            Path.Combine(_folder.FullName, "appsettings.json"),
            "{\"KnowledgeGraph\":{\"Requests\":{\"ExecutionTimeout\":\"nonsense\"}}}");
        using var process = Start(program, "serve", "--urls", "http://127.0.0.1:0");
        var told = process.StandardError.ReadToEnd();
        process.WaitForExit();

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("ExecutionTimeout", told, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Copied()
    {
        var file = Environment.GetEnvironmentVariable("KG_SINGLE_FILE");
        Skip.If(file is null, "KG_SINGLE_FILE names no published file");
        var copy = Path.Combine(_folder.FullName, Path.GetFileName(file)!);
        File.Copy(file!, copy);
        return copy;
    }

    private Process Start(string program, params string[] arguments)
    {
        var start = KgProcess.InfoOf(
            _folder.FullName,
            new Dictionary<string, string> { ["DOTNET_BUNDLE_EXTRACT_BASE_DIR"] = Path.Combine(_folder.FullName, "unpacked") });
        start.FileName = program;
        start.ArgumentList.Clear();
        Array.ForEach(arguments, start.ArgumentList.Add);
        return Process.Start(start)!;
    }
}
