using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Cli.Releases;

/// <summary>The sources have no disease, and so make no release; the load report tells why.</summary>
/// <param name="loadReport">What became of each file.</param>
internal sealed class EmptyReleaseException(IReadOnlyCollection<LoadReportEntry> loadReport) : Exception("the release would have no disease, and is not made")
{
    /// <summary>What became of each file.</summary>
    public IReadOnlyCollection<LoadReportEntry> LoadReport => loadReport;
}
