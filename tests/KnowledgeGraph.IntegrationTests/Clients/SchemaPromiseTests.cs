using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Clients;

/// <summary>
/// The promise to clients of the last released schema: a breaking change is named in the changelog, and was
/// deprecated before (docs/schema.md).
/// </summary>
public sealed class SchemaPromiseTests : IDisposable
{
    private static readonly string Released = Path.Combine(Repository.Root, "schema", "released.graphql");
    private static readonly string Current = Path.Combine(Repository.Root, "schema", "schema.graphql");

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-promise-").FullName;

    [SkippableFact]
    public void What_breaks_clients_is_named_in_the_changelog()
    {
        var report = NodeTools.Run("schema-diff.mjs", Released, Current);

        Assert.True(report.GetProperty("compared").GetInt32() > 1_000);
        Assert.Empty(Faults(report, BreakingChanges(File.ReadAllText(Path.Combine(Repository.Root, "CHANGELOG.md"))), IsBeforeOne));
        Assert.Empty(report.GetProperty("unexplained").EnumerateArray());
    }

    [SkippableFact]
    public void The_released_schema_is_the_one_of_the_last_tag()
    {
        // Git itself puts v1.0.0-rc.1 behind v1.0.0.
        var (code, tags) = Git("-c", "versionsort.suffix=-", "tag", "--list", "v*", "--sort=-v:refname");
        Skip.If(code != 0 || tags.Length == 0, "no version is tagged here");

        Assert.Equal(File.ReadAllText(Released), Git("show", $"{tags.Split('\n')[0]}:schema/schema.graphql").Output);
    }

    [SkippableTheory]
    [InlineData("type Query { a: Int }", "Query.b", false)]
    [InlineData("type Query { a: Int b(y: Int): String }", "Query.b", false)]
    [InlineData("type Query { a: Int b(y: Int, z: Int!): Int }", "Query.b(z:)", false)]
    [InlineData("type Query { b(y: Int): Int }", "Query.a", true)]
    public void A_breaking_change_is_found_by_its_coordinate(string current, string coordinate, bool wasDeprecated)
    {
        var report = Compare("type Query { a: Int @deprecated(reason: \"Take b.\") b(y: Int): Int }", current);

        var change = Assert.Single(report.GetProperty("breaking").EnumerateArray());
        Assert.Equal(
            (coordinate, wasDeprecated),
            (change.GetProperty("coordinate").GetString(), change.GetProperty("wasDeprecated").GetBoolean()));
        Assert.Single(Faults(report, "- Something else.", isBeforeOne: true));
        Assert.Empty(Faults(report, $"- `{coordinate}` is gone.", isBeforeOne: true));
        // From version 1 on, the field must have been deprecated as well.
        Assert.Equal(wasDeprecated ? 0 : 1, Faults(report, $"- `{coordinate}` is gone.", isBeforeOne: false).Count);
    }

    [SkippableFact]
    public void What_only_adds_breaks_nobody_and_a_deprecation_says_what_to_take()
    {
        var report = Compare(
            "type Query { a: Int }",
            "type Query { a: Int @deprecated b: Int @deprecated(reason: \"Take c.\") c(x: Int): Int }");

        Assert.Empty(report.GetProperty("breaking").EnumerateArray());
        Assert.Equal(["Query.a"], report.GetProperty("unexplained").EnumerateArray().Select(name => name.GetString()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsBeforeOne => XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version")
        .Single()
        .Value.StartsWith(
            "0.", StringComparison.Ordinal);

    private static List<string> Faults(JsonElement report, string named, bool isBeforeOne) =>
    [
        .. report.GetProperty("breaking").EnumerateArray()
            .Where(change => !named.Contains($"`{change.GetProperty("coordinate").GetString()}`", StringComparison.Ordinal)
                || !(isBeforeOne || change.GetProperty("wasDeprecated").GetBoolean()))
            .Select(change => change.GetProperty("description").GetString()!),
    ];

    // Gives the breaking changes in the changelog's section for the next release.
    private static string BreakingChanges(string changelog) =>
        Regex.Match(
            changelog,
            @"^## \[Unreleased\]\n.*?^### Changed \(breaking\)\n(.*?)(?=^##)",
            RegexOptions.Multiline | RegexOptions.Singleline) is { Success: true } section
            ? section.Groups[1].Value
            : string.Empty;

    private JsonElement Compare(string released, string current)
    {
        var (before, after) = (Path.Combine(_folder, "released.graphql"), Path.Combine(_folder, "current.graphql"));
        File.WriteAllText(before, released);
        File.WriteAllText(after, current);
        return NodeTools.Run("schema-diff.mjs", before, after);
    }

    private static (int Code, string Output) Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
