using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>The treatment of faulty links to papers, and of MeSH's tree, by the load report of a release.</summary>
public sealed class PaperLinkImportTests : IDisposable
{
    private const string Links = "medgen_pubmed_lnk.txt";

    private static readonly string Sample = SampleStore.Sources;
    private static readonly string MeshExcerpt = Path.Combine(
        Repository.Root,
        "tests",
        "KnowledgeGraph.UnitTests",
        "Literature",
        "desc-excerpt.xml");

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-links-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Pairs_that_come_twice_count_once_and_what_cannot_be_linked_is_reported()
    {
        var sources = Directory.CreateDirectory(Path.Combine(_folder, "sources")).FullName;
        foreach (var path in Directory.GetFiles(Sample))
        {
            File.Copy(path, Path.Combine(sources, Path.GetFileName(path)));
        }

        File.Copy(MeshExcerpt, Path.Combine(sources, "desc.xml"));
        var rows = File.ReadAllLines(Path.Combine(sources, Links)).Skip(1).ToList();
        var cells = rows[0].Split('|');
        string Row(string concept, string pmid) => $"{cells[0]}|{concept}|{cells[2]}|{pmid}|";
        // These are the first row again, a concept that MedGen's own names do not know, and numbers that PubMed does not use.
        File.AppendAllLines(
            Path.Combine(sources, Links),
            [rows[0], Row("C9999999", cells[3]), Row(cells[1], "0"), Row(cells[1], "-7"), Row(cells[1], "2147483647")]);
        var (exitCode, _, error) = Kg.Run("import", "--from", sources, "--data", Path.Combine(_folder, "data"), "--lenient");
        Assert.True(exitCode == 0, error);

        var reply = JsonSerializer.Deserialize<JsonElement>(Kg.Run(
            "query",
            $"{{ release {{ loadReport {{ file read loaded rejected unmapped samples }} }} disease(id: \"UMLS:{cells[1]}\") {{ "
                + $"citations(first: 50) {{ nodes {{ pmid }} }} }} }}",
            "--data",
            Path.Combine(_folder, "data")).Output).GetProperty("data");

        var pmids = reply.GetProperty("disease").GetProperty("citations").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("pmid").GetInt32())
            .ToList();
        Assert.Equal(pmids.Distinct().Order(), pmids.Order());
        Assert.Contains(int.Parse(cells[3]), pmids);
        Assert.DoesNotContain(int.MaxValue, pmids);
        var reports = reply.GetProperty("release").GetProperty("loadReport").EnumerateArray().ToList();
        var links = reports.Single(report => report.GetProperty("file").GetString() == Links);
        int Count(string name) => links.GetProperty(name).GetInt32();
        var samples = Samples(links);
        Assert.Equal(rows.Count + 5, Count("read"));
        Assert.Equal(4, Count("unmapped") + Count("rejected"));
        // The repeated pair is counted as loaded twice, and is one link.
        Assert.Equal(rows.Count + 1, Count("loaded"));
        Assert.Contains(samples, sample => sample.Contains("C9999999", StringComparison.Ordinal));
        Assert.Contains(samples, sample => sample.Contains("2147483647 is no PMID", StringComparison.Ordinal));
        Assert.Contains("[mh] and [pt] are exploded by the tree of 4 MeSH descriptors", reports.SelectMany(Samples));
    }

    private static IEnumerable<string> Samples(JsonElement report) =>
        report.GetProperty("samples").EnumerateArray().Select(sample => sample.GetString()!);
}
