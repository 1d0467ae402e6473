using System.Net;
using System.Net.Sockets;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>Slips of the hand on the command line: one line that says what is wrong, no stack, and exit code 2.</summary>
public sealed class WrongCommandTests : IDisposable
{
    private static readonly string Sample = SampleStore.Sources;

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-wrong-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("--variables must be a JSON object; x was given.", "query", "{ release { id } }", "--variables", "x")]
    [InlineData(
        "--variables must be a JSON object; [] was given.",
        "export",
        "table",
        "{ diseases { nodes { curie } } }",
        "--variables",
        "[]")]
    [InlineData("there is no data folder", "query", "{ release { id } }", "--data", "/nowhere/kg-data")]
    [InlineData("nonsense is no address to listen on", "serve", "--urls", "nonsense")]
    [InlineData("http://127.0.0.1:99999 is no address to listen on", "serve", "--urls", "http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:80a is no address to listen on", "serve", "--urls", "http://127.0.0.1:80a")]
    [InlineData("http://127.0.0.1 :5797 is no address to listen on", "serve", "--urls", "http://127.0.0.1 :5797")]
    [InlineData("http://foo.example:5797 is no address to listen on", "serve", "--urls", "http://127.0.0.1:0;http://foo.example:5797")]
    [InlineData("kg speaks HTTP alone", "serve", "--urls", "https://127.0.0.1:5797")]
    [InlineData("an address has no path", "serve", "--urls", "http://127.0.0.1:5797/base")]
    [InlineData("--ide is one of", "serve", "--ide", "Foo")]
    [InlineData("foo is no address of a server", "health", "--url", "foo")]
    [InlineData(
        "--format is one of graphml, kgx, ndjson, cyjs, cx2, nquads; xml was given.",
        "export",
        "paths",
        "A",
        "B",
        "--format",
        "xml")]
    [InlineData("--format is one of graphml, kgx, ndjson, cyjs, cx2, nquads; 7 was given.", "export", "graph", "--format", "7")]
    [InlineData(
        "--types is one of DISEASE, GENE, PHENOTYPE, CITATION; 9 was given.",
        "export",
        "neighborhood",
        "X",
        "--types",
        "9",
        "--format",
        "ndjson")]
    [InlineData("'--format'", "export", "neighborhood", "X", "--format")]
    [InlineData("--first must be a whole number, at least 1", "rank", "--observed", "Seizure", "--first", "99999999999")]
    [InlineData(
        "--attempts must be a whole number, at least 1 and at most 86400; 86401 was given.",
        "download",
        "--to",
        "x",
        "--attempts",
        "86401")]
    [InlineData("'99999999999'", "keys", "create", "somebody", "--file", "x.json", "--days", "99999999999")]
    [InlineData("--prior is one of Uniform, Literature, Prevalence; foo was given.", "rank", "--observed", "Seizure", "--prior", "foo")]
    [InlineData("there is no source Nonsuch to exclude; there are: Mondo, ", "import", "--from", ".", "--exclude", "Nonsuch")]
    [InlineData("Unrecognized command or argument 'nonsense'", "nonsense")]
    [InlineData("Unrecognized command or argument '--top'", "rank", "--observed", "Seizure", "--top", "1")]
    [InlineData("Unrecognized command or argument '--top'", "rank", "--observed", "Seizure", "--excluded", "Cataract", "--top")]
    [InlineData("Unrecognized command or argument '--top'", "rank", "--like", "--top")]
    [InlineData("Unrecognized command or argument '--top'", "export", "paths", "A", "B", "--avoid", "C", "--top", "--format", "ndjson")]
    [InlineData(
        "Unrecognized command or argument '--top'",
        "export",
        "neighborhood",
        "A",
        "--types",
        "Gene",
        "--top",
        "1",
        "--format",
        "ndjson")]
    [InlineData("Unrecognized command or argument '--top'", "releases", "diff", "a", "b", "--ids", "x", "--top")]
    [InlineData("Unrecognized command or argument '--top'", "import", "--from", "x", "--ignore", "*.md5", "--top")]
    [InlineData("there is no data folder", "query", "{ release { id } }", "--data=--top")]
    [InlineData("there is no data folder", "export", "neighborhood", "--format", "ndjson", "--data", "/nowhere/kg-data", "--", "--top")]
    public void Is_told_in_one_line(string says, params string[] arguments)
    {
        var (exitCode, output, error) = Kg.Run(arguments);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.InRange(error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 1, 2);
        Assert.StartsWith("kg: ", error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KG_SECRETS", "/nowhere", "KG_SECRETS names a folder that is not there: /nowhere")]
    [InlineData("KnowledgeGraph__Database", "x", "KnowledgeGraph:Database is no option")]
    [InlineData(
        "KnowledgeGraph__TrustedDocuments__Paths__0",
        "/nowhere",
        "KnowledgeGraph:TrustedDocuments:Paths must name folders and files that are there.")]
    [InlineData("ASPNETCORE_URLS", "foo", "foo is no address to listen on")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:80a", "http://127.0.0.1:80a is no address to listen on")]
    [InlineData("Kestrel__Endpoints__Http__Url", "http://127.0.0.1:80a", "http://127.0.0.1:80a is no address to listen on")]
    public void In_the_environment_ends_the_start(string name, string value, string says)
    {
        var (exitCode, _, error) = KgProcess.Run(new Dictionary<string, string> { [name] = value }, "serve", "--data", _folder);

        Assert.Equal(2, exitCode);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData(
        "KnowledgeGraph__Releases__Keep",
        "abc",
        "kg: KnowledgeGraph:Releases:Keep must be a whole number up to 2147483647; abc was given.")]
    [InlineData("KnowledgeGraph__Releases__Keep", "0", "kg: KnowledgeGraph:Releases:Keep is 0; it must be at least 1.")]
    [InlineData(
        "KnowledgeGraph__Releases__Kep",
        "1",
        "kg: KnowledgeGraph:Releases:Kep is no option. In KnowledgeGraph:Releases there are: Keep, KeepFor, MaxOpen.")]
    public void In_the_environment_ends_whatever_deletes_releases(string name, string value, string says)
    {
        var (exitCode, output, error) = KgProcess.Run(
            new Dictionary<string, string> { [name] = value },
            "releases",
            "list",
            "--data",
            _folder);

        Assert.Equal((2, string.Empty, says), (exitCode, output, error.TrimEnd()));
    }

    [Fact]
    public void A_metrics_port_on_which_nothing_listens_ends_the_start()
    {
        SampleStore.Fill(_folder);
        var (exitCode, _, error) = KgProcess.Run(
            new Dictionary<string, string>
            {
                ["KnowledgeGraph__Telemetry__Prometheus"] = "true",
                ["KnowledgeGraph__Telemetry__MetricsPort"] = "9",
            },
            "serve", "--data", _folder, "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, exitCode);
        Assert.Contains("KnowledgeGraph:Telemetry:MetricsPort is 9, and nothing listens there", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("0.0.0.0")]
    [InlineData("*")]
    public void A_port_in_use_is_told_in_one_line_before_the_release_is_loaded(string host)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        SampleStore.Fill(_folder);

        var (exitCode, output, error) = KgProcess.Run(
            "serve",
            "--data",
            _folder,
            "--urls",
            $"http://{host}:{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal(1, exitCode);
        Assert.Contains("address already in use", error, StringComparison.Ordinal);
        // Nothing was loaded for nothing.
        Assert.Empty(output);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_ide_is_chosen_by_the_environment_where_no_option_says_otherwise()
    {
        using var served = ServedFolder.Of(["--data", _folder], new Dictionary<string, string> { ["KnowledgeGraph__Ide__Kind"] = "None" });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{served.BaseUrl}/graphql/");
        request.Headers.Accept.ParseAdd("text/html");
        using var reply = await served.Http.SendAsync(request);

        Assert.NotEqual("text/html", reply.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void Releases_that_lie_in_the_folder_that_is_imported_are_no_sources()
    {
        foreach (var file in Directory.GetFiles(Sample))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        string[] import = ["import", "--from", _folder, "--data", Path.Combine(_folder, "kg-data")];

        Assert.Equal(0, Kg.Run(import).ExitCode);
        var (exitCode, output, error) = Kg.Run(import);

        Assert.True(exitCode == 0, error);
        Assert.Contains("the same content was there already", output, StringComparison.Ordinal);
        Assert.DoesNotContain("kg-data", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_sources_is_told_of()
    {
        File.WriteAllText(Path.Combine(_folder, "notes.txt"), "nothing of the kind");

        var (exitCode, _, error) = Kg.Run("import", "--from", _folder, "--data", Path.Combine(_folder, "kg-data"));

        Assert.Equal(1, exitCode);
        Assert.Contains("none of the 1 files under", error, StringComparison.Ordinal);
    }
}
