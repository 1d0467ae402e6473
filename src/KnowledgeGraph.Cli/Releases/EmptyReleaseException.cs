using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>The sources have no disease, and so make no release; the load report shows why.</summary>
/// <param name="loadReport">The outcome of each file.</param>
internal sealed class EmptyReleaseException(
    IReadOnlyCollection<LoadReportEntry> loadReport) : Exception("the release would have no disease, and is not made")
{
    /// <summary>The outcome of each file.</summary>
    public IReadOnlyCollection<LoadReportEntry> LoadReport => loadReport;
}
