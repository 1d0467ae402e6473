using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The command's help while typing: suggestions for mistyped words, and completions.</summary>
public sealed class HelpfulCommandTests
{
    [Theory]
    [InlineData("serve", "srve")]
    [InlineData("serve", "SERVE")]
    [InlineData("list", "releases", "lits")]
    [InlineData("--observed", "rank", "--obsrved", "Seizure")]
    [InlineData("--first", "rank", "--observed", "Seizure", "--frist", "1")]
    [InlineData("--first", "rank", "--observed", "Seizure", "--frist=1")]
    [InlineData("--excluded", "rank", "--observed", "Seizure", "--exclude", "Cataract")]
    [InlineData("--limit", "export", "neighborhood", "VWM2", "--limt", "3", "--format", "ndjson")]
    [InlineData("--list", "download", "--lst")]
    [InlineData("graph", "export", "grph", "--format", "kgx")]
    [InlineData("--database", "query", "{ release { id } }", "--databse", "x")]
    public void Says_what_may_have_been_meant(string meant, params string[] typed)
    {
        var (code, _, error) = Kg.Run(typed);

        Assert.Equal(2, code);
        Assert.Contains($"Did you mean {meant}?", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("x")]
    [InlineData("rank", "--wavelength", "7")]
    public void Says_nothing_where_nothing_is_near(params string[] typed) =>
        Assert.DoesNotContain("Did you mean", Kg.Run(typed).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("kg rel", "releases", "rank")]
    [InlineData("kg releases ", "activate", "serve")]
    [InlineData("kg rank --ob", "--observed", "--excluded")]
    [InlineData("kg completion ", "fish", "serve")]
    [InlineData("kg export graph --format nq", "nquads", "NQuads")]
    [InlineData("kg export graph --format G", "GRAPHML", "graphml")]
    [InlineData("kg export graph --types ", "DISEASE", "CITATIONS")]
    [InlineData("kg rank --measure l", "likelihoodratio", "LIKELIHOODRATIO")]
    [InlineData("kg serve --ide ", "GraphiQL", "graphiql")]
    [InlineData("kg releases activate --data nowhere ", "--database", "serve")]
    public void Gives_words_to_complete(string line, string offered, string other)
    {
        var (code, output, error) = Kg.Run($"[suggest:{line.Length}]", line);

        Assert.True(code == 0, error);
        var words = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Contains(offered, words);
        Assert.DoesNotContain(other, words);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _kg_complete kg")]
    [InlineData("zsh", "compdef _kg kg")]
    [InlineData("fish", "complete -c kg")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Gives_a_script_for_each_shell(string shell, string says)
    {
        var (code, output, _) = Kg.Run("completion", shell);

        Assert.Equal(0, code);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_unit_of_systemd_starts_the_command_as_it_is()
    {
        var unit = File.ReadAllLines(Path.Combine(Repository.Root, "deploy", "knowledge-graph.service"));
        var start = unit.Single(line => line.StartsWith("ExecStart=", StringComparison.Ordinal))["ExecStart=".Length..].Split(' ');

        Assert.Equal("/opt/knowledge-graph/kg", start[0]);
        // All arguments are understood: the start only fails because the folder does not exist.
        var (code, _, error) = Kg.Run([.. start[1..].Select(word => word.Replace("/var/lib", "/nowhere", StringComparison.Ordinal))]);
        Assert.Equal((2, true), (code, error.Contains("there is no data folder /nowhere/knowledge-graph", StringComparison.Ordinal)));
        // That code, and the one of a folder without a release (NoActiveReleaseTests), are not mended by another start.
        Assert.Contains("RestartPreventExitStatus=2 4", unit);
        // An import runs as the same user, by what the unit's head and the page say.
        var user = unit.Single(line => line.StartsWith("User=", StringComparison.Ordinal));
        Assert.All(
            new[] { string.Join('\n', unit), File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md")) },
            text => Assert.Contains($"-p DynamicUser=yes -p {user} -p StateDirectory=knowledge-graph", text, StringComparison.Ordinal));
        var stop = int.Parse(
            unit.Single(line => line.StartsWith("TimeoutStopSec=", StringComparison.Ordinal)).Split('=')[1],
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(TimeSpan.FromSeconds(stop) > new KnowledgeGraph.Server.Hosting.ServerOptions().ShutdownTimeout);
    }
}
