using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;
using Xunit.Abstractions;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>
/// Every row of every file of ../shared/data is loaded, or counted in the load report as passed over, rejected or unmapped.
/// </summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealLoadReportTests(RealService real, ITestOutputHelper output)
{
    private static readonly string[] _tables = [".tsv", ".csv", ".txt", ".gene_info", ".RRF", ".hpoa"];

    // Lines of the head beside that of the columns: ClinGen's title and rules, and the row of a ROBOT template that says what its columns
    // become.
    private static readonly (string File, int Lines)[] _heads =
    [
        ("clingen/Clingen-Gene-Disease-Summary-2025-01-09.csv.gz", 5), ("mondo/ingest/mondo-omim-genes.robot.tsv.gz", 1),
        ("mondo/ingest/omim.synonyms.confirmed.robot.tsv.gz", 1), ("mondo/ingest/sync-subClassOf.confirmed.tsv.gz", 1),
    ];

    [SkippableFact]
    public async Task What_is_read_is_loaded_passed_over_for_a_reason_rejected_or_unmapped_in_every_file()
    {
        SharedData.Require();
        var entries = await EntriesAsync();

        Assert.All(entries, entry =>
        {
            var (read, loaded, passedOver, rejected, unmapped) = (Count(entry, "read"), Count(entry, "loaded"), Count(
                entry,
                "passedOver"), Count(entry, "rejected"), Count(entry, "unmapped"));
            List<string> samples = [.. entry.GetProperty("samples").EnumerateArray().Select(sample => sample.GetString()!)];
            Accounts.Require(
                "real data",
                entry.GetProperty("file").GetString()!,
                read,
                loaded,
                Accounts.Reasons(passedOver, samples),
                rejected,
                unmapped);
            Accounts.RequireReasons("real data", entry.GetProperty("file").GetString()!, unmapped, samples);
            Assert.True(Math.Min(Math.Min(loaded, passedOver), Math.Min(rejected, unmapped)) >= 0, entry.GetRawText());
        });
    }

    [SkippableFact]
    public async Task Every_file_is_in_the_report()
    {
        var data = SharedData.Require();
        var reported = (await EntriesAsync()).Select(entry => entry.GetProperty("file").GetString()!.Split('!')[0]).ToHashSet();
        var files = Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(data, path))
            .Where(name => !name.Split('/').Any(part => part.StartsWith('.')));

        Assert.Empty(files.Except(reported));
    }

    /// <summary>Lines but for comments, blank ones and the header: what anybody would count with a shell.</summary>
    [SkippableFact]
    public async Task Rows_read_are_the_lines_of_the_tables()
    {
        SharedData.Require();
        var (compared, differing) = (0, new List<string>());
        foreach (var entry in (await EntriesAsync()).Where(entry => Count(entry, "read") > 0))
        {
            var file = entry.GetProperty("file").GetString()!;
            var plain = file.EndsWith(".gz", StringComparison.Ordinal) ? file[..^3] : file;
            // PubMed's texts are records of many lines.
            if (file.StartsWith("pubmed/", StringComparison.Ordinal)
                || !_tables.Any(extension => plain.EndsWith(extension, StringComparison.Ordinal)))
            {
                continue;
            }

            // A cell between quotes may go over several lines; such files are left to the tests of the table reader.
            var lines = RawFiles.Lines(file).Where(line => line.Length > 0).ToList();
            var isQuoted = lines.Any(line => line.Count(character => character == '"') % 2 != 0);
            var rows = lines.Count(line => line[0] != '#') - (lines[0][0] == '#' && !lines[0].StartsWith("# ", StringComparison.Ordinal)
                && !lines[0].StartsWith("#!", StringComparison.Ordinal) ? 0 : 1)
                - _heads.FirstOrDefault(head => head.File == file).Lines;
            output.WriteLine($"{file}: {Count(entry, "read")} read, {rows} lines{(isQuoted ? ", with quotes over lines" : string.Empty)}");
            if (!isQuoted)
            {
                compared++;
                differing.AddRange(rows == Count(entry, "read") ? [] : [$"{file}: {Count(entry, "read")} read, {rows} lines"]);
            }
        }

        Assert.True(compared > 30, $"only {compared} tables were compared");
        Assert.Empty(differing);
    }

    private static int Count(JsonElement entry, string of) => entry.GetProperty(of).GetInt32();

    private async Task<List<JsonElement>> EntriesAsync() =>
        [.. (await real.Served
            .QueryAsync("{ release { loadReport { source file outcome read loaded passedOver rejected unmapped samples } } }"))
            .GetProperty("data").GetProperty("release").GetProperty("loadReport").EnumerateArray()];
}
