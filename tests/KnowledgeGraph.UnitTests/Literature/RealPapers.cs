using System.Formats.Tar;
using System.IO.Compression;
using KnowledgeGraph.Core.Literature.Queries;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.UnitTests.Formats;

namespace KnowledgeGraph.UnitTests.Literature;

/// <summary>The real PubMed records of ../shared/data/pubmed by PMID; of several of one paper the first counts.</summary>
internal static class RealPapers
{
    private static readonly Lazy<Dictionary<int, PubMedCitation>> All = new(Read);

    public static IReadOnlyDictionary<int, PubMedCitation> Require()
    {
        SampleFolder.RequireShared("data/README.md");
        return All.Value;
    }

    public static SearchedCitation Prepared(this PubMedCitation record) => new(new CitationText
    {
        Title = record.Title,
        Abstract = record.Abstract,
        Keywords = record.Keywords,
        MeshHeadings = [.. record.MeshHeadings
            .Select(heading => new MeshHeadingText(heading.Descriptor, heading.DescriptorUi, heading.Qualifiers, heading.IsMajorTopic))],
        PublicationTypes = record.PublicationTypes,
        Substances = record.Substances,
        Journal = record.Journal,
    });

    private static Dictionary<int, PubMedCitation> Read()
    {
        var folder = Path.Combine(Path.GetDirectoryName(SampleFolder.RequireShared("data/README.md"))!, "pubmed");
        var papers = new Dictionary<int, PubMedCitation>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(
            path => path.EndsWith(".xml.gz", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal))
        {
            using var file = SourceFile.Open(path);
            Add(papers, file);
        }

        using var archive = new TarReader(
            new GZipStream(File.OpenRead(Path.Combine(folder, "metapub-pmid_xml.tar.gz")), CompressionMode.Decompress));
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } content)
            {
                using var file = SourceFile.FromStream(entry.Name, content);
                Add(papers, file);
            }
        }

        return papers;
    }

    private static void Add(Dictionary<int, PubMedCitation> papers, SourceFile file)
    {
        if (PubMedXmlReader.Recognises(file.Head.Span))
        {
            foreach (var record in PubMedXmlReader.Read(file, new LenientProblemSink()))
            {
                papers.TryAdd(record.Pmid, record);
            }
        }
    }
}
