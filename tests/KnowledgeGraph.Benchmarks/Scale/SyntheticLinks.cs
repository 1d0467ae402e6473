using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>
/// Made-up links between papers and their subjects. A few diseases have hundreds of thousands of papers and most have few, and a few papers
/// are about dozens of diseases, as in MedGen's list.
/// </summary>
internal sealed class SyntheticLinks(string folder, ScaleSize size)
{
    // The disease with the most papers has a share of DISEASES^(-1/SKEW) of all links, about one in a hundred.
    private const double Skew = 2.4;
    private const int MostOfPaper = 64;

    public void Write()
    {
        using var writer = Gzip(Path.Combine(folder, "medgen_pubmed_lnk.txt.gz"));
        writer.Write("#UID|CUI|NAME|PMID|\n");
        var random = new Random(size.Seed + 1);
        var diseases = new HashSet<int>();
        var written = 0L;
        for (var paper = 0; paper < size.Papers; paper++)
        {
            DiseasesOf(paper, random, ref written, diseases);
            foreach (var disease in diseases)
            {
                Line(writer, disease, paper);
            }

            // MedGen also lists papers of findings, which are not diseases.
            if (paper % 12 == 0)
            {
                Line(writer, random.Next(ScaleSize.Diseases, ScaleSize.Concepts), paper);
            }
        }

        using var genes = Gzip(Path.Combine(folder, "gene2pubmed.gz"));
        genes.Write("#tax_id\tGeneID\tPubMed_ID\n");
        for (var line = 0L; line < size.Links / 30; line++)
        {
            genes.Write($"9606\t{SyntheticIds.Gene(Skewed(random, ScaleSize.Genes))}\t{SyntheticIds.Pmid(random.Next(size.Papers))}\n");
        }
    }

    private void DiseasesOf(int paper, Random random, ref long written, HashSet<int> diseases)
    {
        diseases.Clear();
        // The links that are left are shared among the papers that are left: geometrically around that mean, at least one each.
        var mean = (double)(size.Links - written) / (size.Papers - paper);
        var wanted = paper == size.Papers - 1
            ? (int)Math.Min(mean, MostOfPaper)
            : Math.Clamp((int)(-Math.Log(1 - random.NextDouble()) * mean) + 1, 1, MostOfPaper);
        while (diseases.Count < wanted)
        {
            diseases.Add(Skewed(random, ScaleSize.Diseases));
        }

        written += diseases.Count;
    }

    // The result is scrambled, so that frequent items are not all at the beginning of every table.
    private static int Skewed(Random random, int count) => (int)((long)(Math.Pow(random.NextDouble(), Skew) * count) * 7919 % count);

    private static void Line(StreamWriter writer, int concept, int paper)
    {
        writer.Write(9_000_001 + concept);
        writer.Write('|');
        writer.Write(SyntheticIds.Concept(concept));
        writer.Write(concept < ScaleSize.Diseases ? "|Synthetic disease|" : "|Synthetic finding|");
        writer.Write(SyntheticIds.Pmid(paper));
        writer.Write("|\n");
    }

    private static StreamWriter Gzip(string path) =>
        new(new GZipStream(File.Create(path), CompressionLevel.Fastest), new UTF8Encoding(false), 1 << 16);
}
