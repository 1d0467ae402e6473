namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// The tables that grow with the literature, and the column by which each can be distributed over many servers (docs/distributed.md). No
/// key or unique index of theirs leaves that column out; all other tables are small enough to be on every server.
/// </summary>
internal static class DistributedTables
{
    private const string Paper = "citation_id";
    private const string Link = "link_id";

    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["citation"] = "id",
        ["citation_abstract"] = Paper,
        ["citation_author"] = Paper,
        ["citation_correction"] = Paper,
        ["citation_filter_match"] = Paper,
        ["citation_mesh_heading"] = Paper,
        ["citation_publication_type"] = Paper,
        ["disease_citation"] = Paper,
        ["disease_citation_category"] = Link,
        ["disease_citation_statement"] = Link,
        ["gene_citation"] = Paper,
        ["gene_citation_statement"] = Link,
        ["merged_citation"] = Paper,
        ["text_word"] = "id",
    };

    /// <summary>Whether a key of a table would keep it from being distributed.</summary>
    public static bool Forbids(string table, IEnumerable<string> key) => Keys.TryGetValue(table, out var column) && !key.Contains(column);
}
