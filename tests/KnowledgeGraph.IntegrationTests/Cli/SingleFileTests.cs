using System.Diagnostics;
using System.Net;
using System.Xml.Linq;
using KnowledgeGraph.Storage;
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
    [InlineData("PublishReadyToRunComposite", "true")]
    [InlineData("IncludeNativeLibrariesForSelfExtract", "true")]
    [InlineData("EnableCompressionInSingleFile", "false")]
    [InlineData("PackAsTool", "false")]
    public void What_they_share_makes_one_file_with_machine_code(string property, string value) =>
        Assert.Equal(value, Assert.Single(XDocument.Load(Path.Combine(Profiles, "SingleFile.props")).Descendants(property)).Value);

    [SkippableFact]
    public async Task The_file_has_the_sample_and_serves_all_that_is_shipped()
    {
        var program = Copied();
        using var served = new ServedFolder(Start(program, "serve", "--urls", "http://127.0.0.1:0"));
        await served.LineAsync("copied the sample: 563 diseases");

        var reply = await served.QueryAsync("{ disease(id: \"VWM2\") { genes { nodes { symbol } } } literature: citations(first: 1) { "
            + "nodes { abstract authors { name } } } }");
        Assert.Equal(
            "EIF2B2",
            reply.GetProperty("data").GetProperty("disease").GetProperty("genes").GetProperty("nodes")[0].GetProperty("symbol")
                .GetString());
        foreach (var path in new[] { "/", "/docs/install", "/graphql", "/graphql/index.html", "/openapi.json" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, served.BaseUrl + path);
            request.Headers.Accept.ParseAdd("text/html, */*;q=0.1");
            using var page = await served.Http.SendAsync(request);
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{path}: {page.StatusCode}");
        }
    }

    // The step of the build that makes the sample's release, without the minutes that a single file takes.
    [SkippableFact]
    public void The_build_makes_the_sample_s_release_by_an_import_of_the_sources()
    {
        RandomCases.RequireFull();
        var build = KgProcess.InfoOf(_folder.FullName, new Dictionary<string, string>());
        build.FileName = "dotnet";
        build.ArgumentList.Clear();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        foreach (var argument in new[]
        {
            "msbuild", Path.Combine(Repository.Root, "src", "KnowledgeGraph.Cli", "KnowledgeGraph.Cli.csproj"), "-t:BuildSampleRelease",
            $"-p:Configuration={configuration}", $"-p:ContentsWork={_folder.FullName}/", "-nodeReuse:false",
        })
        {
            build.ArgumentList.Add(argument);
        }

        using var process = Process.Start(build)!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, told);
        Assert.Equal(ImportedHash(), Hash(Path.Combine(_folder.FullName, "files", "sample-release")));
    }

    // It cannot be old: the build makes it, by the same code from the same files, each time that the file is published.
    [SkippableFact]
    public async Task Its_sample_is_what_an_import_of_the_sources_makes()
    {
        var program = Copied();
        using (var served = new ServedFolder(Start(program, "serve", "--urls", "http://127.0.0.1:0")))
        {
            await served.LineAsync("copied the sample");
        }

        Assert.Equal(ImportedHash(), Hash(Path.Combine(_folder.FullName, "kg-data")));
        Assert.Equal(0, Kg.Run("releases", "check", "--data", Path.Combine(_folder.FullName, "kg-data")).ExitCode);
    }

    [SkippableFact]
    public async Task What_was_deleted_of_its_contents_is_unpacked_again()
    {
        var program = Copied();
        var files = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var served = new ServedFolder(Start(program, "serve", "--urls", "http://127.0.0.1:0"));
            using var page = await served.Http.GetAsync($"{served.BaseUrl}/docs/install");
            Assert.Contains("One file", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            var now = Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories)
                .Where(file => file.Contains("contents-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
            Assert.True(i == 0 || now.SequenceEqual(files));
            files = now;
            files.Where((_, index) => index % 2 == 0).ToList().ForEach(File.Delete);
        }

        Assert.True(files.Count > 100, $"{files.Count} files");
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

    private string ImportedHash()
    {
        var imported = Path.Combine(_folder.FullName, "imported");
        var sources = Path.Combine(AppContext.BaseDirectory, "Sample");
        Assert.Equal(0, Kg.Run("import", "--from", sources, "--strict", "--data", imported).ExitCode);
        return Hash(imported);
    }

    private static string Hash(string data)
    {
        using var store = ReleaseStores.InFolder(data, TimeProvider.System);
        return store.Current!.ContentHash;
    }

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
