using System.Text.RegularExpressions;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Containers;

/// <summary>The Dockerfile as text: hadolint's rules that matter, and what the last stage must be.</summary>
public sealed partial class DockerfileTests
{
    private static readonly IReadOnlyList<(string Word, string Text)> Instructions = Read();

    private static IReadOnlyList<(string Word, string Text)> LastStage { get; } =
        [.. Instructions.Skip(Instructions.Select((one, place) => (one.Word, place)).Last(one => one.Word == "FROM").place)];

    [Fact]
    public void Every_image_has_a_tag_that_is_not_latest() =>
        Assert.All(Of("FROM"), from => Assert.Matches(@":(?!latest)[\w.-]+ AS \w+$", from));

    [Fact]
    public void The_last_stage_has_no_shell_and_runs_nothing_while_it_is_built()
    {
        Assert.Contains("chiseled", LastStage[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(LastStage, one => one.Word is "RUN" or "SHELL" or "ADD");
    }

    [Fact]
    public void It_runs_as_a_number_that_is_not_root_and_that_owns_the_data()
    {
        var user = Assert.Single(LastStage, one => one.Word == "USER").Text;

        Assert.Matches(@"^[1-9]\d*:[1-9]\d*$", user);
        Assert.Contains(LastStage, one => one.Word == "COPY" && one.Text.Contains($"--chown={user} /data /data", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ENTRYPOINT")]
    [InlineData("CMD")]
    [InlineData("VOLUME")]
    public void Commands_are_lists_for_there_is_no_shell_to_split_them(string word) =>
        Assert.Matches(@"^\[("".*"")\]$", Assert.Single(LastStage, one => one.Word == word).Text);

    [Fact]
    public void Health_is_asked_by_the_program_itself()
    {
        var check = Assert.Single(LastStage, one => one.Word == "HEALTHCHECK").Text;

        Assert.EndsWith("CMD [\"dotnet\", \"/program/kg.dll\", \"health\"]", check, StringComparison.Ordinal);
        Assert.Contains("--start-period=", check, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("licenses")]
    [InlineData("version")]
    [InlineData("revision")]
    public void It_says_what_it_is(string label) =>
        Assert.Contains(
            $"org.opencontainers.image.{label}=",
            Assert.Single(LastStage, one => one.Word == "LABEL").Text,
            StringComparison.Ordinal);

    [Fact]
    public void Packages_are_restored_by_their_lock_files_and_folders_are_absolute()
    {
        Assert.Contains(
            Of("RUN"),
            run => run.Contains("dotnet restore", StringComparison.Ordinal) && run.Contains("--locked-mode", StringComparison.Ordinal));
        Assert.Contains(Of("RUN"), run => run.Contains("npm ci ", StringComparison.Ordinal));
        Assert.All(Of("WORKDIR"), folder => Assert.StartsWith("/", folder, StringComparison.Ordinal));
        Assert.DoesNotContain(Of("RUN"), run => UnwantedCommand().IsMatch(run));
    }

    [Fact]
    public void No_secret_is_baked_in() =>
        Assert.DoesNotContain(Instructions, one => one.Word is "ENV" or "ARG" && Secret().IsMatch(one.Text));

    [Fact]
    public void Only_named_files_go_into_the_build()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore")).Where(line => line.Length > 0 && line[0] != '#')
            .ToList();

        Assert.Equal("*", lines[0]);
        Assert.All(
            lines.Where(line => line[0] == '!'),
            line => Assert.True(Path.Exists(Path.Combine(Repository.Root, line[1..])), $"{line} is not there"));
        Assert.DoesNotContain(lines, line => line.StartsWith("!deploy", StringComparison.Ordinal));
    }

    [Fact]
    public void The_pages_and_what_they_serve_go_into_the_image()
    {
        Assert.Contains("!docs", File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore")));
        Assert.Contains("src/web/ ./", Of("COPY"));
        Assert.Contains("--from=web /out/ artifacts/web/", Of("COPY"));
    }

    private static IEnumerable<string> Of(string word) => Instructions.Where(one => one.Word == word).Select(one => one.Text);

    private static List<(string Word, string Text)> Read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));
        var joined = Continued().Replace(Comment().Replace(text, ""), " ");
        return [.. joined.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', 2))
            .Select(parts => (parts[0], Regex.Replace(parts[1], " +", " ")))];
    }

    [GeneratedRegex(@"^#.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\\n")]
    private static partial Regex Continued();

    [GeneratedRegex(@"\b(sudo|curl|wget|ssh|apt-get upgrade)\b")]
    private static partial Regex UnwantedCommand();

    [GeneratedRegex("password|secret|token", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
