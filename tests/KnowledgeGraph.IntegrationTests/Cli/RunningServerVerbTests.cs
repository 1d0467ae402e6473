using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>Rankings, annotations, lists and parts of the graph are the same from a data folder and from a server that serves it.</summary>
public abstract class RunningServerVerbTests(SampleService sample) : IDisposable
{
    private const string Packet =
        """
        {
          "id": "case", "subject": { "id": "patient", "sex": "FEMALE" },
          "phenotypicFeatures": [
            { "type": { "id": "HP:0001250", "label": "Seizure" } }, { "type": { "id": "HP:0000518", "label": "Cataract" }, "excluded": true }
          ],
          "metaData": { "phenopacketSchemaVersion": "2.0", "created": "2026-01-01T00:00:00Z", "createdBy": "test", "resources": [] }
        }
        """;

    private static readonly Dictionary<string, string> _noVariables = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-url-").FullName;

    [SkippableTheory]
    [InlineData("--observed", "Seizure", "Secondary amenorrhea")]
    [InlineData("--observed", "Seizure", "--excluded", "Cataract", "--sex", "female", "--onset", "P3Y", "--first", "3", "--json")]
    [InlineData("--observed", "HP:0001250,HP:0000869", "--measure", "resnik", "--combine", "FunSimAvg")]
    [InlineData("--observed", "Cataract", "--prior", "uniform")]
    [InlineData("--like", "VWM2", "--first", "4")]
    [InlineData("--observed", "Seizure", "Nosuchthing", "--lenient")]
    public void A_ranking_is_the_same(params string[] arguments)
    {
        var local = Kg.Run(["rank", .. arguments, .. sample.Options]);
        var asked = Kg.Run(["rank", .. arguments, "--url", sample.Served.BaseUrl]);

        Assert.Contains("MONDO:", local.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (local.ExitCode, asked.ExitCode));
        Assert.Equal(local.Output, asked.Output);
        Assert.Matches("^release [0-9a-f]{12}: [1-9][0-9]* diseases, [A-Z_]+$", asked.Error.TrimEnd('\n').Split('\n')[^1]);
    }

    [SkippableFact]
    public void A_phenopacket_is_ranked_the_same()
    {
        var file = Path.Combine(_folder, "case.json");
        File.WriteAllText(file, Packet);

        var local = Kg.Run(["rank", "--phenopacket", file, .. sample.Options]);
        var asked = Kg.Run("rank", "--phenopacket", file, "--url", sample.Served.BaseUrl);

        Assert.Equal((0, 0), (local.ExitCode, asked.ExitCode));
        Assert.Contains("MONDO:", asked.Output, StringComparison.Ordinal);
        Assert.Equal(local.Output, asked.Output);
    }

    [SkippableTheory]
    [InlineData("with --lenient it is left out", "--observed", "Seizure", "Nosuchthing")]
    [InlineData("no observed phenotype to rank by", "--observed", "Nosuchthing", "--lenient")]
    [InlineData("there is nothing to rank by", "--like", "OMIM:999999")]
    public void What_cannot_be_ranked_by_ends_with_2_by_either(string told, params string[] arguments)
    {
        var asked = Kg.Run(["rank", .. arguments, "--url", sample.Served.BaseUrl]);

        Assert.Equal((2, string.Empty), (asked.ExitCode, asked.Output));
        Assert.Contains(told, asked.Error, StringComparison.Ordinal);
        Assert.Equal(2, Kg.Run(["rank", .. arguments, .. sample.Options]).ExitCode);
    }

    [SkippableTheory]
    [InlineData("She had seizures; her brother has a cataract. No ataxia.", false)]
    [InlineData("She had seizures; her brother has a cataract. No ataxia.", true)]
    [InlineData("Nothing of note.", false)]
    public void A_text_is_annotated_the_same(string text, bool asJson)
    {
        var file = Path.Combine(_folder, "note.txt");
        File.WriteAllText(file, text);
        string[] annotate = ["annotate", file, .. asJson ? ["--json"] : Array.Empty<string>()];

        // Standard output is written to as bytes.
        var local = KgProcess.Run(_noVariables, [.. annotate, .. sample.Options]);
        var asked = KgProcess.Run(_noVariables, [.. annotate, "--url", sample.Served.BaseUrl]);

        Assert.Equal(0, asked.ExitCode);
        Assert.Equal(text.Contains("seizures", StringComparison.Ordinal), asked.Output.Contains("HP:0001250", StringComparison.Ordinal));
        Assert.Equal((local.ExitCode, local.Output), (asked.ExitCode, asked.Output));
        Assert.Equal(
            local.Error.Contains("he text names no phenotype", StringComparison.Ordinal),
            asked.Error.Contains("he text names no phenotype", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("graphml")]
    [InlineData("nquads")]
    [InlineData("cx2")]
    [InlineData("kgx", "_nodes.tsv", "_edges.tsv", "_metadata.json")]
    [InlineData("ndjson", "_nodes.ndjson", "_edges.ndjson", "_metadata.json")]
    public void A_part_of_the_graph_is_the_same_in_every_file(string format, params string[] endings)
    {
        foreach (var verb in new string[][]
        {
            ["neighborhood", "VWM2", "EIF2B5", "--depth", "1", "--limit", "40", "--types", "disease", "gene", "phenotype"],
            ["paths", "VWM2", "EIF2B5", "--max-length", "3", "--avoid", "MONDO:0019046"],
            ["ranking", "--observed", "Seizure", "Cataract", "--first", "3"],
            ["ranking", "--like", "VWM2", "--first", "3"],
        })
        {
            var (here, there) = (Path.Combine(_folder, "here"), Path.Combine(_folder, "there"));
            string[] export = ["export", .. verb, "--format", format];
            var local = Kg.Run([.. export, "--out", here, .. sample.Options]);
            var asked = Kg.Run([.. export, "--out", there, "--url", sample.Served.BaseUrl]);

            Assert.True((local.ExitCode, asked.ExitCode) == (0, 0), local.Error + asked.Error);
            Assert.All(endings.Length > 0 ? endings : [string.Empty], ending =>
                Assert.Equal(File.ReadAllText(here + ending), File.ReadAllText(there + ending)));
            Assert.Equal(endings.Length > 0 ? endings.Length : 1, Directory.GetFiles(_folder, "there*").Length);
            Array.ForEach(Directory.GetFiles(_folder), File.Delete);
        }
    }

    [SkippableFact]
    public void One_part_goes_to_standard_output_or_to_the_file_that_is_named()
    {
        string[] export = ["export", "neighborhood", "VWM2", "--format", "kgx", "--part", "edges"];
        var file = Path.Combine(_folder, "edges.tsv");

        var local = KgProcess.Run(_noVariables, [.. export, .. sample.Options]);
        var asked = KgProcess.Run(_noVariables, [.. export, "--url", sample.Served.BaseUrl]);
        var written = Kg.Run([.. export, "--out", file, "--url", sample.Served.BaseUrl]);

        Assert.Equal((0, 0), (asked.ExitCode, written.ExitCode));
        Assert.Contains("biolink:has_phenotype", asked.Output, StringComparison.Ordinal);
        Assert.Equal(local.Output, asked.Output);
        Assert.Equal(local.Output, File.ReadAllText(file));
    }

    [SkippableTheory]
    [InlineData("graphml", "vwm.graphml.gz", "vwm.graphml.gz")]
    [InlineData("nquads", "vwm.nq.gz", "vwm.nq.gz")]
    [InlineData("ndjson", "vwm.ndjson.gz", "vwm_edges.ndjson.gz")]
    [InlineData("kgx", "vwm.gz", "vwm_edges.tsv.gz")]
    public void A_file_whose_name_ends_in_gz_is_packed(string format, string name, string expected)
    {
        string[] export = ["export", "neighborhood", "VWM2", "--format", format];
        foreach (var from in new string[][] { sample.Options, ["--url", sample.Served.BaseUrl] })
        {
            Assert.Equal(0, Kg.Run([.. export, "--out", Path.Combine(_folder, "plain"), .. from]).ExitCode);
            Assert.Equal(0, Kg.Run([.. export, "--out", Path.Combine(_folder, name), .. from]).ExitCode);

            var plain = Directory.GetFiles(_folder, "plain*").Single(file => !expected.Contains('_', StringComparison.Ordinal)
                || file.Contains("_edges", StringComparison.Ordinal));
            using var packed = new GZipStream(File.OpenRead(Path.Combine(_folder, expected)), CompressionMode.Decompress);
            Assert.Equal(File.ReadAllText(plain), new StreamReader(packed).ReadToEnd());
            Assert.Equal([0x1f, 0x8b], File.ReadAllBytes(Path.Combine(_folder, expected))[..2]);
            packed.Dispose();
            Array.ForEach(Directory.GetFiles(_folder), File.Delete);
        }
    }

    [SkippableFact]
    public void What_a_server_leaves_out_is_told_and_written_with_leave_only()
    {
        string[] export = ["export", "ranking", "--observed", "Seizure", "Nosuchthing", "--format", "graphml", "--url", sample.Served.BaseUrl];
        var file = Path.Combine(_folder, "ranking.graphml");

        var refused = Kg.Run([.. export, "--out", file]);
        Assert.Equal(6, refused.ExitCode);
        Assert.Contains("INCOMPLETE_GRAPH", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));

        var lenient = Kg.Run([.. export, "--out", file, "--lenient"]);
        Assert.Equal(0, lenient.ExitCode);
        Assert.Contains("UNKNOWN_IDENTIFIER", lenient.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
    }

    [SkippableFact]
    public void Releases_are_listed_as_the_store_lists_them_as_far_as_a_server_knows()
    {
        var local = Listed([.. sample.Options]);
        var asked = Listed(["--url", sample.Served.BaseUrl]);

        Assert.NotEmpty(local);
        Assert.Equal(local.Count, asked.Count);
        foreach (var (here, there) in local.Zip(asked))
        {
            Assert.Equal(
                here.EnumerateObject().Where(property => property.Name is not ("megabytes" or "genePhenotypes"))
                    .Select(property => property.ToString()),
                there.EnumerateObject().Where(property => property.Name is not ("megabytes" or "genePhenotypes"))
                    .Select(property => property.ToString()));
            Assert.Equal(JsonValueKind.Null, there.GetProperty("megabytes").ValueKind);
        }
    }

    [SkippableTheory]
    [InlineData("--url excludes --data and --database", "releases", "list", "--url", "http://127.0.0.1:1", "--data", "x")]
    [InlineData("is no address of a server", "annotate", "-", "--url", "ftp://127.0.0.1")]
    [InlineData("NDJSON is several files", "export", "paths", "VWM2", "EIF2B5", "--format", "ndjson", "--url", "http://127.0.0.1:1")]
    [InlineData("KGX is several files", "export", "paths", "VWM2", "EIF2B5", "--format", "kgx", "--url", "http://127.0.0.1:1")]
    [InlineData("names one file", "rank", "--phenopacket", "/tmp", "--url", "http://127.0.0.1:1")]
    [InlineData("no graph of a phenopacket", "export", "ranking", "--phenopacket", "/tmp/x", "--format", "cx2", "--url", "http://127.0.0.1:1")]
    [InlineData("export neighborhood ID… --url URL", "export", "graph", "--format", "cx2", "--url", "http://127.0.0.1:1")]
    [InlineData("export table '…' --format parquet --url URL", "export", "parquet", "--out", "x", "--url", "http://127.0.0.1:1")]
    public void What_does_not_go_together_is_told(string told, params string[] arguments)
    {
        var (code, _, error) = Kg.Run(arguments);

        Assert.Equal(2, code);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_server_that_is_not_there_ends_each_of_them_with_1()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        free.Stop();
        var note = Path.Combine(_folder, "note.txt");
        File.WriteAllText(note, "Seizures.");

        foreach (var verb in new string[][]
        {
            ["rank", "--observed", "Seizure"], ["annotate", note], ["releases", "list"], ["export", "paths", "VWM2", "EIF2B5", "--format", "cx2"],
        })
        {
            var (code, output, error) = Kg.Run([.. verb, "--url", address]);
            Assert.Equal((1, string.Empty), (code, output));
            Assert.StartsWith($"kg: {address}/graphql cannot be reached: ", error, StringComparison.Ordinal);
        }
    }

    [SkippableFact]
    public void Health_is_an_object_of_JSON_whoever_answers()
    {
        var up = Kg.Run("health", "--json", "--url", sample.Served.BaseUrl);
        var down = Kg.Run("health", "--json", "--url", "http://127.0.0.1:9");

        Assert.Equal((0, "ready"), (up.ExitCode, Status(up.Output)));
        Assert.Equal((1, "no answer"), (down.ExitCode, Status(down.Output)));
    }

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static string? Status(string output) => JsonSerializer.Deserialize<JsonElement>(output).GetProperty("status").GetString();

    private static List<JsonElement> Listed(string[] from)
    {
        var (code, output, error) = Kg.Run(["releases", "list", "--json", .. from]);
        Assert.True(code == 0, error);
        return [.. JsonSerializer.Deserialize<JsonElement>(output).EnumerateArray()];
    }

    public sealed class OnSqlite(SqliteSample sample) : RunningServerVerbTests(sample), IClassFixture<SqliteSample>;

    public sealed class OnPostgres(PostgresSample sample) : RunningServerVerbTests(sample.InFullRuns()), IClassFixture<PostgresSample>;
}
