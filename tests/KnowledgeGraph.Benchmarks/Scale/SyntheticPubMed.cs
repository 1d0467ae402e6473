using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>
/// PubMed's yearly files: 30,000 records each, gzip, with titles, abstracts, authors and headings as long as real ones, of common words.
/// </summary>
internal sealed class SyntheticPubMed(string folder, ScaleSize size)
{
    private const int RecordsOfFile = 30_000;

    // Plain English of medicine, so that the literature filters find what they look for.
    private static readonly string[] Words =
        ("the of and in to with a for was were by patients study treatment clinical from results disease group associated risk that on "
            + "after mutations "
        + "analysis gene therapy diagnosis cases this is between using significant controlled randomized trial cohort prognosis "
        + "survival review "
        + "systematic outcome follow-up predictors incidence mortality sensitivity specificity prevalence expression protein cells levels "
        + "age years "
        + "children adults syndrome findings response dose factors increased decreased compared observed rare onset severe mild variant "
        + "family history "
        + "symptoms management guideline evidence data method model measured effect placebo efficacy safety report series function tissue "
        + "blood serum "
        + "screening genetic phenotype genotype novel sequencing inheritance carriers molecular pathway receptor inhibition "
        + "activity score").Split(' ');

    private static readonly string[] Headings =
        ["Humans", "Female", "Male", "Adult", "Child", "Aged", "Risk Factors", "Treatment Outcome", "Prognosis", "Mutation", "Phenotype",
            "Follow-Up Studies"];

    private static readonly string[] Types =
        ["Journal Article", "Review", "Case Reports", "Randomized Controlled Trial", "Systematic Review", "Practice Guideline"];

    private readonly Random _random = new(size.Seed + 2);

    public void Write()
    {
        // Every n-th paper has a record, so that records are spread over old and new papers.
        var every = size.Records == 0 ? 0 : size.Papers / size.Records;
        for (var first = 0; first < size.Records; first += RecordsOfFile)
        {
            var path = Path.Combine(folder, $"pubmed26n{(first / RecordsOfFile) + 1:D4}.xml.gz");
            using var writer = new StreamWriter(
                new GZipStream(File.Create(path), CompressionLevel.Fastest),
                new UTF8Encoding(false),
                1 << 16);
            writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<PubmedArticleSet>\n");
            for (var record = first; record < Math.Min(first + RecordsOfFile, size.Records); record++)
            {
                Article(writer, record * every);
            }

            writer.Write("</PubmedArticleSet>\n");
        }
    }

    private void Article(StreamWriter writer, int paper)
    {
        var pmid = SyntheticIds.Pmid(paper);
        var year = 1975 + (int)((long)paper * 50 / size.Papers);
        var volume = _random.Next(1, 200);
        var page = _random.Next(1, 9000);
        writer.Write(
            $"<PubmedArticle><MedlineCitation Status=\"MEDLINE\"><PMID Version=\"1\">{pmid}</PMID><Article PubModel=\"Print\"><Journal>");
        writer.Write($"<JournalIssue "
            + $"CitedMedium=\"Print\"><Volume>{volume}</Volume><Issue>{_random.Next(1, 13)}</Issue><PubDate><Year>{year}</Year><Month>"
            + $"{_random.Next(1, 13):D2}</Month><Day>{_random.Next(1, 29)}</Day></PubDate></JournalIssue>");
        writer.Write($"<Title>Synthetic Journal {paper % 5000}</Title><ISOAbbreviation>Synth. J. "
            + $"{paper % 5000}</ISOAbbreviation></Journal><ArticleTitle>Synthetic record {paper}: ");
        Text(writer, 12);
        if (_random.Next(3) == 0)
        {
            writer.Write($" in {SyntheticIds.Name(_random.Next(ScaleSize.Diseases))}");
        }

        writer.Write($".</ArticleTitle><Pagination><MedlinePgn>{page}-{page + 9}</MedlinePgn></Pagination><ELocationID EIdType=\"doi\" "
            + $"ValidYN=\"Y\">10.5555/synthetic.{paper}</ELocationID><Abstract>");
        foreach (var label in (string[])["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"])
        {
            writer.Write($"<AbstractText Label=\"{label}\">");
            Text(writer, 50);
            writer.Write(".</AbstractText>");
        }

        writer.Write("</Abstract><AuthorList CompleteYN=\"Y\">");
        for (var author = _random.Next(1, 10); author > 0; author--)
        {
            writer.Write($"<Author ValidYN=\"Y\"><LastName>Synthetic{_random.Next(100_000)}</LastName><ForeName>Test</ForeName><Initials>"
                + "T</Initials></Author>");
        }

        var type = Types[_random.Next(20) is var drawn && drawn < Types.Length ? drawn : 0];
        writer.Write($"</AuthorList><Language>eng</Language><PublicationTypeList><PublicationType UI=\"D016428\">Journal "
            + $"Article</PublicationType><PublicationType "
            + $"UI=\"\">{type}</PublicationType></PublicationTypeList></Article><MeshHeadingList>");
        for (var heading = 0; heading < 11; heading++)
        {
            var name = heading < 6 ? Headings[(heading + paper) % Headings.Length] : $"Synthetic Heading {_random.Next(25_000)}";
            writer.Write(
                $"<MeshHeading><DescriptorName UI=\"\" MajorTopicYN=\"{(heading > 8 ? 'Y' : 'N')}\">{name}</DescriptorName></MeshHeading>");
        }

        writer.Write($"</MeshHeadingList></MedlineCitation><PubmedData><ArticleIdList><ArticleId "
            + $"IdType=\"pubmed\">{pmid}</ArticleId><ArticleId IdType=\"doi\">10.5555/synthetic.{paper}</ArticleId>");
        writer.Write(paper % 3 == 0
            ? $"<ArticleId IdType=\"pmc\">PMC{pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>\n"
            : "</ArticleIdList></PubmedData></PubmedArticle>\n");
    }

    // The first words are the common ones.
    private void Text(StreamWriter writer, int words)
    {
        for (var word = 0; word < words; word++)
        {
            if (word > 0)
            {
                writer.Write(' ');
            }

            var draw = _random.NextDouble();
            writer.Write(Words[(int)(draw * draw * Words.Length)]);
        }
    }
}
