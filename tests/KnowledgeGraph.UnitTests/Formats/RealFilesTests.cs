using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Obo;
using KnowledgeGraph.Formats.OboGraphs;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Formats.Phenopackets;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>Every reader on every real file of its format, against counts made by plainer means.</summary>
public sealed class RealFilesTests
{
    // Lines that are no data beside comments: the header where it is no comment, ROBOT's directives, ClinGen's banner and rules.
    private static readonly Dictionary<SourceFormat, int> LinesAbove = new()
    {
        [SourceFormat.MondoOmimGenes] = 2,
        [SourceFormat.OmimSynonyms] = 2,
        [SourceFormat.ConfirmedSubclasses] = 2,
        [SourceFormat.ClinGenValidity] = 6,
    };

    private static string Data => Path.GetDirectoryName(SampleFolder.RequireShared("data/README.md"))!;

    [SkippableFact]
    public void Tables_give_as_many_rows_as_the_files_have_data_lines()
    {
        var read = new Dictionary<SourceFormat, int>();
        foreach (var path in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            using var file = SourceFile.Open(path);
            var recognised = FormatCatalog.Recognise(file.Head.Span)?.Format;
            if (TabularSample.All.SingleOrDefault(sample => sample.Format == recognised) is not { } format)
            {
                continue;
            }

            var problems = new LenientProblemSink();
            var rows = format.Count(file, problems);

            Assert.Equal((path, DataLines(path, format.Format)), (path, rows + problems.Count));
            Assert.InRange(problems.Count, 0, rows / 50);
            read[format.Format] = read.GetValueOrDefault(format.Format) + rows;
        }

        Assert.InRange(read[SourceFormat.Hpoa], 253_363 + 10_000, 253_363 + 10_500);
        Assert.Equal(234_073, read[SourceFormat.MedGenNames]);
        Assert.Equal(268_983, read[SourceFormat.GenesToPhenotype2022]);
        Assert.Equal(56_425, read[SourceFormat.GeneInfo]);
    }

    [SkippableFact]
    public void Ontologies_give_every_class_and_edge()
    {
        foreach (var path in new[] { "hpo/hp-2023-01-27.json.gz", "mondo/sources/doid-2018-07-05.json.gz" })
        {
            var full = Path.Combine(Data, path);
            using var plain = new GZipStream(File.OpenRead(full), CompressionMode.Decompress);
            using var document = JsonDocument.Parse(plain);
            var graphs = document.RootElement.GetProperty("graphs").EnumerateArray().ToList();
            var classes = graphs.SelectMany(graph => graph.GetProperty("nodes").EnumerateArray())
                .Count(node => !node.TryGetProperty("type", out var type) || type.GetString() is not ("PROPERTY" or "INDIVIDUAL"));
            using var file = SourceFile.Open(full);

            var items = OboGraphReader.Read(file, StrictProblemSink.Instance).ToList();

            Assert.Equal(classes, items.OfType<OntologyTerm>().Count());
            Assert.Equal(graphs.Sum(graph => graph.GetProperty("edges").GetArrayLength()), items.OfType<OntologyEdge>().Count());
        }

        var obo = Path.Combine(Data, "hpo", "hp-2014-11-26.obo.gz");
        var text = ReadText(obo);
        using var oboFile = SourceFile.Open(obo);
        var oboItems = OboReader.Read(oboFile, StrictProblemSink.Instance).ToList();
        Assert.Equal(Regex.Count(text, @"^\[Term\]", RegexOptions.Multiline), oboItems.OfType<OntologyTerm>().Count());
        Assert.Equal(Regex.Count(text, "^is_a: ", RegexOptions.Multiline), oboItems.OfType<OntologyEdge>().Count());
        var seizure = oboItems.OfType<OntologyTerm>().Single(term => term.Id == "HP:0001250");
        Assert.Equal("Seizures", seizure.Label);
        Assert.Equal("2014-11-26", OboReader.ReadVersion(System.Text.Encoding.UTF8.GetBytes(text[..2000])));
    }

    [SkippableFact]
    public void PubMed_XML_gives_every_article_with_its_title()
    {
        foreach (var path in new[]
        {
            "pubmed/medline16n0902.xml.gz",
            "pubmed/pubMR-pubmed_result.xml.gz",
            "pubmed/nadianana-pubmed_result.xml.gz",
            "pubmed/pubmed-29768149.xml",
        })
        {
            var full = Path.Combine(Data, path);
            var expected = XDocument.Parse(Regex.Replace(ReadText(full), "<!DOCTYPE[^>]*>", string.Empty)).Descendants("MedlineCitation")
                .ToDictionary(
                    citation => int.Parse(citation.Element("PMID")!.Value),
                    citation => citation.Element("Article")!.Element("ArticleTitle")!.Value);
            using var file = SourceFile.Open(full);

            var records = PubMedXmlReader.Read(file, StrictProblemSink.Instance).ToList();
            var read = records.Where(record => !record.IsDeleted).ToDictionary(citation => citation.Pmid);

            Assert.Equal(expected.Keys.Order(), read.Keys.Order());
            Assert.Equal(
                Regex.Count(Regex.Match(ReadText(full), "<DeleteCitation>.*</DeleteCitation>", RegexOptions.Singleline).Value, "<PMID"),
                records.Count - read.Count);
            Assert.All(expected, entry => Assert.Equal(Words(entry.Value), Words(read[entry.Key].Title ?? string.Empty)));
        }
    }

    [SkippableFact]
    public void MEDLINE_text_gives_every_record()
    {
        foreach (var path in new[]
        {
            "pubmed/biopython/pubmed_result1.txt",
            "pubmed/biopython/pubmed_result2.txt",
            "pubmed/jabref/NbibImporterTest.nbib",
        })
        {
            var full = Path.Combine(Data, path);
            using var file = SourceFile.Open(full);

            var read = MedlineTextReader.Read(file, StrictProblemSink.Instance).ToList();

            Assert.Equal(
                Regex.Matches(ReadText(full), @"^PMID- *(\d+)", RegexOptions.Multiline).Select(match => int.Parse(match.Groups[1].Value)),
                read.Select(citation => citation.Pmid));
            Assert.All(read, citation => Assert.NotEmpty(citation.Authors));
        }
    }

    [SkippableFact]
    public void The_phenopacket_archive_gives_every_case()
    {
        var path = Path.Combine(Data, "phenopackets", "phenopacket-store.tar.gz");
        using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var members = 0;
        while (tar.GetNextEntry() is { } entry)
        {
            members += entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile ? 1 : 0;
        }

        var packets = SourceArchive.Members(path, StrictProblemSink.Instance)
            .SelectMany(file => PhenopacketReader.Read(file, StrictProblemSink.Instance))
            .ToList();

        Assert.Equal(members, packets.Count);
        Assert.Equal(10_580, packets.Count);
        Assert.InRange(packets.SelectMany(packet => packet.Diseases).Select(disease => disease.Id)
            .Where(id => id.StartsWith("OMIM:", StringComparison.Ordinal))
            .Distinct()
            .Count(), 780, 820);
    }

    [SkippableFact]
    public void Orphadata_excerpts_are_read_and_told_as_excerpts()
    {
        var folder = Path.Combine(Data, "orphanet");
        Assert.Equal(8, Read("exomiser-en_product1_test.xml", OrphadataReader.ReadDisorders).Count);
        Assert.Equal(
            5,
            Read("scout-orphadata_en_product6_reduced.xml", OrphadataReader.ReadGenes).Select(gene => gene.OrphaCode).Distinct().Count());
        Assert.Equal(4, Read("scout-orphadata_en_product4_reduced.xml", OrphadataReader.ReadPhenotypes).Select(
            phenotype => phenotype.OrphaCode).Distinct().Count());
        Assert.Equal(22, Read("exomiser-en_product9_ages.xml", OrphadataReader.ReadAges).Count);
        Assert.True(OrphadataReader.IsExcerpt(Path.Combine(folder, "exomiser-en_product1_test.xml")));

        List<T> Read<T>(string name, Func<SourceFile, IProblemSink, IEnumerable<T>> read)
        {
            using var file = SourceFile.Open(Path.Combine(folder, name));
            return [.. read(file, StrictProblemSink.Instance)];
        }
    }

    private static int DataLines(string path, SourceFormat format)
    {
        using var reader = Open(path);
        var (count, isFirst, hasCommentHeader) = (0, true, false);
        while (reader.ReadLine() is { } line)
        {
            // Cells of Every Cure and of translations hold line breaks, in quotes: a record goes on until its quotes are even.
            while (format is SourceFormat.EveryCureDiseases or SourceFormat.Babelon && line.Count(character => character == '"') % 2 == 1
                && reader.ReadLine() is { } more)
            {
                line += more;
            }

            if (line.Length > 0 && line[0] != '#')
            {
                count++;
                // SSSOM and the newer hpoa have comments above a header that is none.
                hasCommentHeader &= count > 1 || !(line.StartsWith("subject_id", StringComparison.Ordinal)
                    || line.StartsWith("database_id", StringComparison.Ordinal));
            }
            else if (isFirst)
            {
                hasCommentHeader = true;
            }

            isFirst = false;
        }

        return count - LinesAbove.GetValueOrDefault(format, hasCommentHeader ? 0 : 1);
    }

    private static string ReadText(string path)
    {
        using var reader = Open(path);
        return reader.ReadToEnd();
    }

    private static StreamReader Open(string path)
    {
        Stream file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
