using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>The checks that a database must pass before it may be served.</summary>
internal sealed class ReleaseCheck(ICheckedDatabase database, IModel model)
{
    private const int MostShown = 5;

    private static readonly string[] LinkTables = ["disease_gene", "disease_phenotype", "gene_phenotype"];

    private static readonly string[] CitationLinkTables = ["disease_citation", "gene_citation"];

    /// <summary>Runs every check.</summary>
    /// <param name="written">The number of rows written to each table.</param>
    /// <exception cref="ReleaseException">A check failed.</exception>
    public void Run(IReadOnlyDictionary<string, long> written)
    {
        Refuse("integrity", database.DamagedParts());
        Refuse("foreign keys", database.DanglingKeys());
        var stored = written.Keys.ToDictionary(table => table, Count, StringComparer.Ordinal);
        Refuse(
            "row counts",
            written.Where(table => stored[table.Key] != table.Value)
                .Select(table => $"{table.Key}: {stored[table.Key]} stored, {table.Value} written"));
        Refuse("dense keys", TablesWithKeys().Where(table => HasGaps(table, stored.GetValueOrDefault(table))));
        Refuse("statements", LinkTables.SelectMany(table => WithoutStatement(table)).Concat(CitationLinkTables.SelectMany(InNoList)));
        if (written.GetValueOrDefault("disease") == 0)
        {
            throw new ReleaseException("the release has no disease");
        }
    }

    private IEnumerable<string> TablesWithKeys() =>
        model.GetEntityTypes().Where(entity => entity.FindProperty("Id") is not null).Select(entity => entity.GetTableName()!);

    private IEnumerable<string> WithoutStatement(string table, string condition = "") => database
        .Rows($"SELECT id FROM {table} l WHERE {condition} NOT EXISTS (SELECT 1 FROM {table}_statement s WHERE s.link_id = l.id) LIMIT "
            + $"{MostShown}")
        .Select(id => $"link {id} of {table} has none");

    // A list of the release that contains the pair supports the link in place of a statement.
    private IEnumerable<string> InNoList(string table) => WithoutStatement(table, "listed_in = 0 AND").Concat(database
        .Rows($"SELECT id FROM {table} WHERE listed_in >> (SELECT CAST(count(*) AS int) FROM citation_list) <> 0 LIMIT {MostShown}")
        .Select(id => $"link {id} of {table} is in a list that is none"));

    private long Count(string table) => long.Parse(database.Rows($"SELECT count(*) FROM \"{table}\"")[0]);

    // This reads only the two ends of the key's index, where counting would read all of it once more.
    private bool HasGaps(string table, long count) =>
        database.Rows($"SELECT (SELECT coalesce(min(id), 1) FROM \"{table}\"), (SELECT coalesce(max(id), 0) FROM \"{table}\")")[
            0] != $"1 {count}";

    private static void Refuse(string check, IEnumerable<string> faults)
    {
        var found = faults.Take(MostShown).ToList();
        if (found.Count > 0)
        {
            throw new ReleaseException($"the release fails its check of {check}: {string.Join("; ", found)}");
        }
    }
}
