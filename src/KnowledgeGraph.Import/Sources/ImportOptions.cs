using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources;

/// <summary>The files to import, and the tolerance for faults in them.</summary>
/// <param name="From">The folders or files, searched in the order given.</param>
/// <param name="ExcludedSources">Names of sources to leave out, as the load report shows them.</param>
/// <param name="IsStrict">
/// True to stop at the first malformed record, and at a file that is not recognised; false to count and skip them.
/// </param>
public sealed record ImportOptions(IReadOnlyList<string> From, IReadOnlyCollection<string> ExcludedSources, bool IsStrict)
{
    /// <summary>All sources, by the names that the load report gives them.</summary>
    public static IReadOnlyCollection<string> Sources => SourceCatalog.Names;

    /// <summary>
    /// True to import what can be read of files whose container, syntax or encoding is broken; false to refuse the import.
    /// </summary>
    public bool AllowsDamaged { get; init; }

    /// <summary>The names of files that are not sources; <c>*</c> stands for any characters and <c>?</c> for any one.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>A folder whose files are not sources; null for none.</summary>
    public string? PassedOver { get; init; }

    /// <summary>
    /// The path, not yet in use, of the file that keeps papers' records between reading and writing; it is deleted with the content.
    /// </summary>
    public string SpoolPath { get; init; } = Path.Combine(Path.GetTempPath(), $"kg-papers-{Guid.NewGuid():N}");
}
