using System.Collections.Concurrent;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>
/// Reads who says something of the links of a release, and in short what: what two releases are compared by, and nothing else needs.
/// </summary>
internal sealed class StatementRows(Func<IRowSource> open, GraphImage image)
{
    public ReleaseStatements Read()
    {
        var read = new ConcurrentDictionary<StatementTable, StatementTable.Hasher>();
        Parallel.ForEach(
            StatementTable.All,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(2, Environment.ProcessorCount) },
            table => read[table] = ReadTable(table));
        return StatementTable.Of(image, (table, links) => read[table].Build(links));
    }

    private StatementTable.Hasher ReadTable(StatementTable table)
    {
        using var source = open();
        var hasher = new StatementTable.Hasher(table, disease => TextHash.Of(image.Diseases.Curie.Utf8(disease)));
        source.ForEach(table.Name, string.Join(", ", table.Columns), hasher.Add);
        return hasher;
    }
}
