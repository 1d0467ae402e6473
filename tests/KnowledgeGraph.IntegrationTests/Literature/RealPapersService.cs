using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.IntegrationTests.Cli;

namespace KnowledgeGraph.IntegrationTests.Literature;

/// <summary>
/// A release of six diseases and the real PubMed records that NLM's indexers say are about them: the links are the records' own MeSH
/// headings, written as MedGen writes its links. Everything else is real lines of the real files.
/// </summary>
public sealed class RealPapersService : IDisposable
{
    private static readonly string[] Diseases =
        ["Alzheimer disease", "COVID-19", "glioblastoma", "melanoma", "neuroblastoma", "schizophrenia"];
    private static readonly string[] Papers =
        ["medline16n0902.xml.gz", "metapub-pmid_xml.tar.gz", "nadianana-pubmed_result.xml.gz", "pubMR-pubmed_result.xml.gz"];

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-papers-").FullName;
    private readonly Lazy<ServedFolder> _served;

    public RealPapersService() => _served = new(() => new ServedFolder(Import()));

    internal ServedFolder Served => _served.Value;

    public void Dispose()
    {
        if (_served.IsValueCreated)
        {
            _served.Value.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Import()
    {
        var data = SharedData.Require();
        var sources = Directory.CreateDirectory(Path.Combine(_folder, "sources")).FullName;
        Copy(Path.Combine(data, "mondo", "class-stats.tsv.gz"), sources, '\t', 1);
        Copy(Path.Combine(data, "medgen", "NAMES.RRF.gz"), sources, '|', 1);
        foreach (var to in new[] { "umls", "medgen", "mesh" })
        {
            Copy(Path.Combine(data, "mondo", "sssom", $"mondo_exactmatch_{to}.sssom.tsv.gz"), sources, '\t', 1);
        }

        foreach (var papers in Papers)
        {
            File.Copy(Path.Combine(data, "pubmed", papers), Path.Combine(sources, papers));
        }

        WriteLinks(sources);
        var release = Path.Combine(_folder, "data");
        var (exitCode, _, error) = Kg.Run("import", "--from", sources, "--data", release, "--strict");
        return exitCode == 0 ? release : throw new InvalidOperationException($"kg import ended with {exitCode}: {error}");
    }

    // Heads, remarks, and the lines of the six.
    private static void Copy(string from, string to, char separator, int nameColumn)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(from), CompressionMode.Decompress));
        using var writer = new StreamWriter(Path.Combine(to, Path.GetFileNameWithoutExtension(from)));
        for (var line = 0; reader.ReadLine() is { } text; line++)
        {
            if (line == 0 || text[0] == '#' || text.StartsWith("subject_id", StringComparison.Ordinal)
                || IsOneOfThem(text.Split(separator)[nameColumn].Trim('"')))
            {
                writer.Write(text + "\n");
            }
        }
    }

    private static void WriteLinks(string sources)
    {
        var uids = Mapped(sources, "medgen");
        var cuis = Mapped(sources, "umls");
        var links = new StringBuilder("#UID|CUI|NAME|PMID|\n");
        foreach (var paper in Papers.SelectMany(name => Records(Path.Combine(sources, name))).DistinctBy(paper => paper.Pmid))
        {
            foreach (var disease in paper.MeshHeadings.Select(heading => heading.Descriptor).Where(IsOneOfThem))
            {
                links.Append(uids[disease]).Append('|').Append(cuis[disease]).Append('|').Append(disease).Append('|').Append(paper.Pmid)
                    .Append("|\n");
            }
        }

        File.WriteAllText(Path.Combine(sources, "medgen_pubmed_lnk.txt"), links.ToString());
    }

    private static Dictionary<string, string> Mapped(string sources, string to) =>
        File.ReadLines(Path.Combine(sources, $"mondo_exactmatch_{to}.sssom.tsv"))
            .Select(line => line.Split('\t'))
            .Where(columns => columns.Length > 3 && IsOneOfThem(columns[1]))
            .ToDictionary(columns => columns[1], columns => columns[3].Split(':')[1], StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<PubMedCitation> Records(string path)
    {
        if (!path.Contains(".tar.", StringComparison.Ordinal))
        {
            using var file = SourceFile.Open(path);
            return [.. PubMedXmlReader.Read(file, StrictProblemSink.Instance)];
        }

        return [.. SourceArchive.Members(path, StrictProblemSink.Instance)
            .Where(member => PubMedXmlReader.Recognises(member.Head.Span))
            .SelectMany(member => PubMedXmlReader.Read(member, StrictProblemSink.Instance).ToList())];
    }

    private static bool IsOneOfThem(string name) => Diseases.Contains(name, StringComparer.OrdinalIgnoreCase);
}
