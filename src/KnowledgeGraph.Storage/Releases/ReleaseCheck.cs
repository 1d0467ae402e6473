using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>What a database must pass before it may be served.</summary>
internal sealed class ReleaseCheck(SqliteConnection connection)
{
    private const int MostShown = 5;

    // Not those that a full-text table keeps its index in.
    private const string TablesWithKeys =
        "SELECT m.name FROM pragma_table_list m JOIN pragma_table_info(m.name) c ON c.name = 'id' WHERE m.type = 'table' AND m.schema = 'main'";

    private static readonly string[] LinkTables = ["disease_gene", "disease_phenotype", "gene_phenotype"];

    private static readonly string[] CitationLinkTables = ["disease_citation", "gene_citation"];

    /// <summary>Runs every check.</summary>
    /// <param name="written">Rows written per table.</param>
    /// <exception cref="ReleaseException">A check failed.</exception>
    public void Run(IReadOnlyDictionary<string, long> written)
    {
        Refuse("integrity", Rows("PRAGMA integrity_check").Where(row => row != "ok"));
        Refuse("foreign keys", Rows("PRAGMA foreign_key_check"));
        Refuse(
            "row counts",
            written.Where(table => Count(table.Key) != table.Value).Select(table => $"{table.Key}: {Count(table.Key)} stored, {table.Value} written"));
        Refuse("dense keys", Rows(TablesWithKeys).Where(HasGaps));
        Refuse("statements", LinkTables.SelectMany(table => WithoutStatement(table, "1")).Concat(CitationLinkTables.SelectMany(InNoList)));
        if (written.GetValueOrDefault("disease") == 0)
        {
            throw new ReleaseException("the release has no disease");
        }
    }

    private IEnumerable<string> WithoutStatement(string table, string condition) =>
        Rows($"SELECT id FROM {table} l WHERE {condition} AND NOT EXISTS (SELECT 1 FROM {table}_statement s WHERE s.link_id = l.id) LIMIT {MostShown}")
            .Select(id => $"link {id} of {table} has none");

    // A list that has the pair says so in place of a statement, if it is one of the release's.
    private IEnumerable<string> InNoList(string table) =>
        WithoutStatement(table, "listed_in = 0").Concat(
            Rows($"SELECT id FROM {table} WHERE listed_in >> (SELECT count(*) FROM citation_list) <> 0 LIMIT {MostShown}")
                .Select(id => $"link {id} of {table} is in a list that is none"));

    private long Count(string table) => long.Parse(Rows($"SELECT count(*) FROM \"{table}\"")[0]);

    private bool HasGaps(string table) => Rows($"SELECT count(*) = coalesce(max(id), 0) AND coalesce(min(id), 1) = 1 FROM \"{table}\"")[0] != "1";

    private List<string> Rows(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read() && rows.Count < 1000)
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }

    private static void Refuse(string check, IEnumerable<string> faults)
    {
        var found = faults.Take(MostShown).ToList();
        if (found.Count > 0)
        {
            throw new ReleaseException($"the release fails its check of {check}: {string.Join("; ", found)}");
        }
    }
}
