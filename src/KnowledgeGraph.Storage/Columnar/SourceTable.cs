using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>The table of sources.</summary>
internal static class SourceTable
{
    /// <summary>The table.</summary>
    public static ReleaseTable Table { get; } = ReleaseTable.Of<Source>(
        "sources", "A source of the release.", "name",
        [
            new("name", ColumnKind.Text, "The provider's usual name.", source => source.Name),
            new("version", ColumnKind.Text, "The version or date that its files state.", source => source.Version),
            new("url", ColumnKind.Text, "The provider's page.", source => source.Url),
            new("licence", ColumnKind.Text, "The licence that the provider states.", source => source.Licence),
        ],
        (graph, _) => graph.Sources);
}
