using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>
/// Chooses the files that count (docs/decisions/0003): only one file is read of a data set that is published as
/// one file. An excerpt, recognised by being far smaller than the largest file, is passed over; of the complete
/// files the newest version is taken, then the largest.
/// </summary>
internal static class FileChoice
{
    private const double SmallestShareOfWhole = 0.2;

    private static readonly SourceFormat[] PublishedAsOneFile =
    [
        SourceFormat.Hpoa, SourceFormat.GenesToPhenotype, SourceFormat.GenesToPhenotype2022, SourceFormat.GenesToDisease,
        SourceFormat.ClassStats,
        SourceFormat.Obsoletes, SourceFormat.HgncCompleteSet, SourceFormat.HgncWithdrawn, SourceFormat.GeneInfo, SourceFormat.GeneHistory,
        SourceFormat.ClinGenValidity, SourceFormat.GenCC,
        SourceFormat.MeshDescriptors,
    ];

    // Orphadata's products and the tables derived from them. Products are longer by far, so a product that is
    // shorter than its table is not complete.
    private static readonly Dictionary<SourceFormat, SourceFormat> TableOfProduct = new()
    {
        [SourceFormat.OrphanetGenes] = SourceFormat.OrphanetDerivedGenes,
        [SourceFormat.OrphanetAges] = SourceFormat.OrphanetDerivedNaturalHistory,
        [SourceFormat.OrphanetPrevalences] = SourceFormat.OrphanetDerivedEpidemiology,
    };

    /// <summary>Names the reason why a file is passed over; null if it is read.</summary>
    public static Dictionary<ScannedFile, string?> Choose(IReadOnlyList<ScannedFile> files)
    {
        var reasons = files.ToDictionary(file => file, string? (_) => null);
        foreach (var group in files.Where(file => file.Format is not null).GroupBy(GroupOf).Where(group => group.Key is not null))
        {
            var largest = group.Max(Size);
            var chosen = group.Where(file => Size(file) >= largest * SmallestShareOfWhole)
                .OrderByDescending(file => file.Version, Comparer<string?>.Create(StatedVersion.Compare))
                .ThenByDescending(Size)
                .First();
            foreach (var file in group.Where(file => file != chosen))
            {
                reasons[file] = Size(file) < largest * SmallestShareOfWhole
                    ? $"an excerpt beside {chosen.Name}"
                    : $"older than {chosen.Name}";
            }
        }

        foreach (var file in files.Where(file => file.Format is not null))
        {
            if (TableOfProduct.TryGetValue(file.Format!.Format, out var format)
                && files.Where(other => other.Format?.Format == format).MaxBy(Size) is { } table && Size(file) < Size(table)
                    * SmallestShareOfWhole)
            {
                reasons[file] = $"an excerpt: {table.Name}, which was made of the same product, is far larger";
            }
        }

        return reasons;
    }

    // OBO and OBO graphs are two forms of the same ontology; those of HPO compete with each other.
    private static string? GroupOf(ScannedFile file) => file.Format!.Format switch
    {
        SourceFormat.Obo or SourceFormat.OboGraphs => OntologyName.Of(file) is "HP" ? "HP" : null,
        SourceFormat.GenesToPhenotype or SourceFormat.GenesToPhenotype2022 => nameof(SourceFormat.GenesToPhenotype),
        var format when PublishedAsOneFile.Contains(format) => format.ToString(),
        _ => null,
    };

    // Compressed files hold about five times their size.
    private static long Size(ScannedFile file) => file.Path.EndsWith(".gz", StringComparison.Ordinal) ? file.Bytes * 5 : file.Bytes;
}
