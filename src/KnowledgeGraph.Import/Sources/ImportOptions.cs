using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources;

/// <summary>What to import, and how forgiving to be.</summary>
/// <param name="From">Folders or files, searched in the order given.</param>
/// <param name="ExcludedSources">Names of sources to leave out, as the load report shows them.</param>
/// <param name="IsStrict">True to stop at the first malformed record, and at a file that is not recognised; false to count and skip them.</param>
public sealed record ImportOptions(IReadOnlyList<string> From, IReadOnlyCollection<string> ExcludedSources, bool IsStrict)
{
    /// <summary>The sources there are, by the names that the load report gives them.</summary>
    public static IReadOnlyCollection<string> Sources => SourceCatalog.Names;

    /// <summary>True to import what can be read of files whose container, syntax or encoding is broken; false to refuse the import.</summary>
    public bool AllowsDamaged { get; init; }

    /// <summary>Names of files that are no sources, with <c>*</c> and <c>?</c> for any characters and any one.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>A folder in which nothing is a source; null for none.</summary>
    public string? PassedOver { get; init; }

    /// <summary>Where papers' records are kept between reading and writing; deleted with the content. There is nothing there yet.</summary>
    public string SpoolPath { get; init; } = Path.Combine(Path.GetTempPath(), $"kg-papers-{Guid.NewGuid():N}");
}
