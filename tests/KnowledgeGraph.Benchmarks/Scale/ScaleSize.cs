using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>How much to make: of everything but papers as much as there is in the world, of papers as asked for.</summary>
/// <param name="Links">Links between diseases and papers, at least.</param>
/// <param name="Papers">Different papers of those links.</param>
/// <param name="Records">Papers that have a PubMed record.</param>
/// <param name="Seed">Equal seeds, equal files.</param>
internal sealed record ScaleSize(long Links, int Papers, int Records, int Seed)
{
    public const int Concepts = 233_000;
    public const int Diseases = 60_000;
    public const int Terms = 20_000;
    public const int Genes = 62_000;
    public const int DiseasePhenotypes = 300_000;
    public const int DiseaseGenes = 20_000;

    private const int MostPapers = 6_000_000;
    private const int LinksOfPaper = 8;

    /// <summary>
    /// Reads <c>--links N --papers N --records N --seed N</c>; papers are an eighth of the links, records a tenth of the papers, if not
    /// given.
    /// </summary>
    public static ScaleSize Parse(ReadOnlySpan<string> options)
    {
        var given = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var index = 0; index + 1 < options.Length; index += 2)
        {
            given[options[index]] = long.Parse(options[index + 1], CultureInfo.InvariantCulture);
        }

        var links = given.GetValueOrDefault("--links", 1_000_000);
        var papers = (int)given.GetValueOrDefault("--papers", Math.Min(MostPapers, Math.Max(1, links / LinksOfPaper)));
        var records = (int)given.GetValueOrDefault("--records", papers / 10);
        return new ScaleSize(links, papers, Math.Min(records, papers), (int)given.GetValueOrDefault("--seed", 1));
    }
}
