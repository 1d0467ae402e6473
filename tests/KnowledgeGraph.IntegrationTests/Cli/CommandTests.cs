using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The command as people type it: what it prints and how it ends.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly string Sample = Path.Combine(Repository.Root, "src", "KnowledgeGraph.Cli", "Sample");

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-command-").FullName;

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_wrong_command_line_ends_with_2()
    {
        Assert.Equal(2, KgProcess.Run("import").ExitCode);
        Assert.Equal(2, KgProcess.Run("import", "--from", Sample, "--strict", "--lenient").ExitCode);
        Assert.Equal(2, KgProcess.Run("nonsense").ExitCode);
        Assert.Equal(0, KgProcess.Run("--help").ExitCode);
    }

    [Fact]
    public void A_folder_that_is_not_there_ends_with_1_and_says_so()
    {
        var (exitCode, _, error) = KgProcess.Run("import", "--from", Path.Combine(_folder, "missing"), "--data", Data);

        Assert.Equal(1, exitCode);
        Assert.Contains("there is no folder or file", error);
    }

    [Fact]
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
        Assert.Equal(0, KgProcess.Run("import", "--from", Sample, "--data", Data).ExitCode);
        var before = KgProcess.Run("releases", "list", "--data", Data).Output;

        var strict = KgProcess.Run("import", "--from", damaged, "--data", Data, "--strict");

        Assert.Equal(3, strict.ExitCode);
        Assert.Contains($"mim2gene_medgen:{line}: found 'not a number' in column GeneID, expected a whole number", strict.Error.ReplaceLineEndings(" ").Replace("  ", " "));
        Assert.Equal(before, KgProcess.Run("releases", "list", "--data", Data).Output);
        Assert.Empty(Directory.GetFiles(Path.Combine(Data, "releases"), "*.tmp*"));

        var lenient = KgProcess.Run("import", "--from", damaged, "--data", Data);

        Assert.Equal(0, lenient.ExitCode);
        var report = lenient.Output.Split('\n').Single(text => text.Contains("\tmim2gene_medgen\t", StringComparison.Ordinal)).Trim().Split('\t');
        Assert.Equal(["10", "10", "1", "0"], report[2..6]);
    }

    [Fact]
    public void Releases_are_listed_activated_and_rolled_back()
    {
        Assert.Equal(0, KgProcess.Run("import", "--from", Sample, "--data", Data).ExitCode);
        Assert.Equal(0, KgProcess.Run("import", "--from", Sample, "--data", Data, "--exclude", "hgnc").ExitCode);
        var ids = Directory.GetFiles(Path.Combine(Data, "releases"), "kg-*.db").Select(path => Path.GetFileNameWithoutExtension(path)[3..]).ToList();
        Assert.Equal(2, ids.Count);

        var list = KgProcess.Run("releases", "list", "--data", Data).Output;
        Assert.All(ids, id => Assert.Contains(id, list));
        Assert.Equal(4, KgProcess.Run("releases", "activate", "000000000000", "--data", Data).ExitCode);
        Assert.Equal(0, KgProcess.Run("releases", "rollback", "--data", Data).ExitCode);
        Assert.Equal(4, KgProcess.Run("releases", "rollback", "--data", Data).ExitCode);
        Assert.All(ids, id => Assert.Equal(0, KgProcess.Run("releases", "activate", id, "--data", Data).ExitCode));
    }

    [Fact]
    public void Query_answers_as_the_service_does_and_schema_prints_the_committed_one()
    {
        var (exitCode, output, _) = KgProcess.Run("query", "query ($id: String!) { disease(id: $id) { acronym } }", "--variables", "{\"id\":\"C5830404\"}", "--data", Data);

        Assert.Equal(0, exitCode);
        using var reply = JsonDocument.Parse(output.Split('\n').Last(line => line.StartsWith('{')));
        Assert.Equal("VWM2", reply.RootElement.GetProperty("data").GetProperty("disease").GetProperty("acronym").GetString());
        Assert.Equal(6, KgProcess.Run("query", "{ nothing }", "--data", Data).ExitCode);
        Assert.Equal(File.ReadAllText(Path.Combine(Repository.Root, "schema", "schema.graphql")), KgProcess.Run("schema").Output);
    }
}
