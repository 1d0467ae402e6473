using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>
/// The command without anything else, in a folder where it was never started: it builds the sample, and says what to open.
/// </summary>
public sealed class FirstStartTests : IDisposable
{
    private static readonly Dictionary<string, string> NoVariables = [];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-first-");

    private string Data => Path.Combine(_folder.FullName, "kg-data");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_tells_of_the_sample_in_one_line_and_then_what_to_open()
    {
        using (var first = Start())
        {
            var said = await first.LineAsync("built the sample");
            var opened = await first.LineAsync("open ");

            Assert.Matches(
                $"^built the sample: 563 diseases, [1-9][0-9]* genes, [1-9][0-9]* phenotypes and [1-9][0-9]* papers, in {Data}$",
                said);
            Assert.Equal($"open {first.BaseUrl} in a browser; Banana Cake Pop is at {first.BaseUrl}/graphql; Ctrl+C stops", opened);
            // The log tells of the release that is served, in two lines; nothing else is worth one.
            Assert.Equal(
                [said],
                first.Lines.TakeWhile(line => !line.StartsWith("serving at ", StringComparison.Ordinal)).Where(line => !IsLog(line)));
            Assert.Equal(563, (await first.QueryAsync("{ diseases { totalCount } }")).GetProperty("data").GetProperty("diseases")
                .GetProperty("totalCount")
                .GetInt32());
        }

        using var second = Start();
        await second.LineAsync("open ");
        Assert.DoesNotContain(second.Lines, line => line.Contains("the sample", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("this build has no web page, because Node.js was missing", "BananaCakePop")]
    [InlineData("this build has no web page, because Node.js was missing", "GraphiQL")]
    [InlineData("no page for browsers is served", "None")]
    public async Task It_says_where_there_is_no_page_to_open(string says, string ide)
    {
        SampleStore.Fill(Data);
        using var served = new ServedFolder(
            ["--urls", "http://127.0.0.1:0", "--ide", ide],
            new Dictionary<string, string>
            {
                ["KnowledgeGraph__Ide__AssetsPath"] = _folder.FullName,
                ["KnowledgeGraph__Explorer__Enabled"] = "false",
            },
            _folder.FullName);

        Assert.EndsWith($"the schema is at {served.BaseUrl}/graphql?sdl", await served.LineAsync(says), StringComparison.Ordinal);
        Assert.DoesNotContain(served.Lines, line => line.StartsWith("open ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_that_start_together_both_serve()
    {
        var starting = Enumerable.Range(0, 2).Select(_ => Task.Run(Start)).ToArray();
        using var one = await starting[0];
        using var two = await starting[1];

        const string Release = "{ release { id } }";
        Assert.Equal(
            (await one.QueryAsync(Release)).GetProperty("data").ToString(),
            (await two.QueryAsync(Release)).GetProperty("data").ToString());
        Assert.Single(Directory.GetFiles(Path.Combine(Data, "releases"), "*.db"));
    }

    [Fact]
    public void Releases_of_which_none_is_active_are_left_alone()
    {
        SampleStore.Fill(Data);
        File.Delete(Path.Combine(Data, "current"));
        var before = Entries();

        foreach (var command in new string[][]
        {
            ["--urls", "http://127.0.0.1:0"],
            ["serve", "--urls", "http://127.0.0.1:0"],
            ["query", "{ release { id } }"],
        })
        {
            var (exitCode, output, error) = KgProcess.RunIn(_folder.FullName, NoVariables, command);

            Assert.Equal(4, exitCode);
            Assert.Empty(output);
            Assert.Matches("^kg: no release in .* is active; to serve the newest of 1, type: kg releases activate [0-9a-f]{12}\n$", error);
        }

        Assert.Equal(before, Entries());
    }

    [Theory]
    [InlineData("query", "{ release { id } }")]
    [InlineData("releases", "list")]
    public void What_reads_makes_no_folder(params string[] command)
    {
        var (exitCode, output, error) = KgProcess.RunIn(_folder.FullName, NoVariables, command);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.StartsWith($"kg: there is no data folder {Data}", error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    [InlineData("query", "{ release { id } }")]
    [InlineData("import", "--from", ".")]
    public void A_file_is_no_data_folder(params string[] command)
    {
        File.WriteAllText(Data, "a note");

        var (exitCode, output, error) = KgProcess.RunIn(_folder.FullName, NoVariables, command);

        Assert.Equal((2, string.Empty, $"kg: {Data} is a file, and no data folder.\n"), (exitCode, output, error));
        Assert.Equal("a note", File.ReadAllText(Data));
    }

    [Theory]
    [InlineData("not-there", 2, "there is no data folder ")]
    [InlineData("", 4, "there is no release in ")]
    public void A_folder_that_the_environment_names_gets_no_sample(string folder, int expected, string says)
    {
        var environment = new Dictionary<string, string> { ["KG_DATA"] = Path.Combine(_folder.FullName, folder) };

        var (exitCode, output, error) = KgProcess.RunIn(_folder.FullName, environment, "serve", "--urls", "http://127.0.0.1:0");

        Assert.Equal((expected, string.Empty), (exitCode, output));
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    private static bool IsLog(string line) =>
        line.Length == 0 || line.StartsWith("info: ", StringComparison.Ordinal) || line.StartsWith("      ", StringComparison.Ordinal);

    private ServedFolder Start() => new(["--urls", "http://127.0.0.1:0"], NoVariables, _folder.FullName);

    private List<(string, DateTime)> Entries() =>
        [.. Directory.GetFileSystemEntries(Data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (path, File.GetLastWriteTimeUtc(path)))];
}
