using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The command as people type it: what it prints and how it ends.</summary>
public abstract class CommandTests(TestStore store) : IDisposable
{
    private static readonly string Sample = SampleStore.Sources;

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-command-").FullName;

    private readonly TestStore _store = store;

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public void A_wrong_command_line_ends_with_2()
    {
        Assert.Equal(2, KgProcess.Run("import").ExitCode);
        Assert.Equal(2, Kg.Run("import", "--from", Sample, "--strict", "--lenient").ExitCode);
        Assert.Equal(2, Kg.Run("nonsense").ExitCode);
        Assert.Equal(0, Kg.Run("--help").ExitCode);
    }

    [SkippableTheory]
    [InlineData("exclude each other", "--data", "here", "--database", "Host=nowhere")]
    [InlineData("--images needs --database", "--images", "here")]
    [InlineData("--images needs --database", "--data", "here", "--images", "there")]
    [InlineData("names no Host", "--database", "Database=kg")]
    [InlineData("the connection string of the database is wrong", "--database", "Hots=nowhere")]
    public void A_store_that_cannot_be_meant_is_refused_in_words(string says, params string[] options)
    {
        var (exitCode, _, error) = Kg.Run(["releases", "list", .. options]);

        Assert.Equal(2, exitCode);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_folder_that_is_not_there_ends_with_1_and_says_so()
    {
        var (exitCode, _, error) = Kg.Run(["import", "--from", Path.Combine(_folder, "missing"), .. _store.Options]);

        Assert.Equal(1, exitCode);
        Assert.Contains("there is no folder or file", error);
    }

    [SkippableFact]
    public void A_malformed_record_ends_a_strict_import_and_is_counted_by_a_lenient_one()
    {
        var damaged = Path.Combine(_folder, "damaged");
        Directory.CreateDirectory(damaged);
        foreach (var file in Directory.GetFiles(Sample))
        {
            File.Copy(file, Path.Combine(damaged, Path.GetFileName(file)));
        }

        File.AppendAllText(Path.Combine(damaged, "mim2gene_medgen"), "620312\tnot a number\tphenotype\t-\tC5830404\t-\n");
        var line = File.ReadAllLines(Path.Combine(damaged, "mim2gene_medgen")).Length;
        Assert.Equal(0, Kg.Run(["import", "--from", Sample, .. _store.Options]).ExitCode);
        var before = Kg.Run(["releases", "list", .. _store.Options]).Output;

        var strict = Kg.Run(["import", "--from", damaged, .. _store.Options, "--strict"]);

        Assert.Equal(3, strict.ExitCode);
        Assert.Contains(
            $"mim2gene_medgen:{line}: found 'not a number' in column GeneID, expected a whole number",
            strict.Error.ReplaceLineEndings(" ").Replace("  ", " "));
        Assert.Equal(before, Kg.Run(["releases", "list", .. _store.Options]).Output);
        Assert.False(_store.HasDraft);

        var lenient = Kg.Run(["import", "--from", damaged, .. _store.Options]);

        Assert.Equal(0, lenient.ExitCode);
        var report = lenient.Output.Split('\n').Single(text => text.Contains("\tmim2gene_medgen\t", StringComparison.Ordinal)).Trim()
            .Split('\t');
        Assert.Equal(["11", "10", "0", "1", "0", "read"], report[2..8]);
    }

    [SkippableFact]
    public void Releases_are_listed_activated_and_rolled_back()
    {
        Assert.Equal(0, Kg.Run(["import", "--from", Sample, .. _store.Options]).ExitCode);
        Assert.Equal(0, Kg.Run(["import", "--from", Sample, .. _store.Options, "--exclude", "hgnc", "--accept-loss"]).ExitCode);
        var ids = _store.Kept.ToList();
        Assert.Equal(2, ids.Count);

        var list = Kg.Run(["releases", "list", .. _store.Options]).Output;
        Assert.All(ids, id => Assert.Contains(id, list));
        var asJson = JsonDocument.Parse(Kg.Run(["releases", "list", "--json", .. _store.Options]).Output).RootElement.EnumerateArray()
            .ToList();
        Assert.Equal(ids.Order(), asJson.Select(release => release.GetProperty("release").GetString()!).Order());
        Assert.Single(asJson, release => release.GetProperty("served").GetBoolean());
        Assert.All(
            asJson,
            release => Assert.True(release.GetProperty("diseases").GetInt32() > 0 && release.GetProperty("diseaseGenes").GetInt32() > 0));
        Assert.Equal(4, Kg.Run(["releases", "activate", "000000000000", .. _store.Options]).ExitCode);
        Assert.Equal(0, Kg.Run(["releases", "rollback", .. _store.Options]).ExitCode);
        Assert.Equal(4, Kg.Run(["releases", "rollback", .. _store.Options]).ExitCode);
        Assert.All(ids, id => Assert.Equal(0, Kg.Run(["releases", "activate", id, .. _store.Options]).ExitCode));
    }

    [SkippableFact]
    public void Query_answers_as_the_service_does_and_schema_prints_the_committed_one()
    {
        Assert.Equal(0, Kg.Run(["import", "--from", Sample, .. _store.Options]).ExitCode);

        var (exitCode, output, _) = Kg.Run(
            ["query", "query ($id: String!) { disease(id: $id) { acronym } }", "--variables", "{\"id\":\"C5830404\"}", .. _store.Options]);

        Assert.Equal(0, exitCode);
        using var reply = JsonDocument.Parse(output);
        Assert.Equal("VWM2", reply.RootElement.GetProperty("data").GetProperty("disease").GetProperty("acronym").GetString());
        Assert.Equal(6, Kg.Run(["query", "{ nothing }", .. _store.Options]).ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "schema", "schema.graphql")), KgProcess.Run("schema").Output);
    }

    public sealed class OnSqlite() : CommandTests(new DataFolder());

    public sealed class OnPostgres() : CommandTests(TestDatabase.InFullRuns());
}
