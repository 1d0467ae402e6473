using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Loading;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Providers;

/// <summary>
/// Hashes what sources state while a draft is written, for its image file: the tables need not be read for it again.
/// </summary>
internal sealed class StatementTally
{
    private const string Diseases = "disease";
    private const string Curie = "curie";

    private readonly Dictionary<string, StatementTable.Hasher> _written = new(StringComparer.Ordinal);
    private readonly List<uint> _diseases = [];
    private bool _isUseless;

    /// <summary>A writer that gives its rows to this tally as well, if the table is one that counts.</summary>
    /// <param name="writer">The writer, which is disposed with the one that is returned.</param>
    /// <param name="columns">The columns of the table.</param>
    public IRowWriter Watch(IRowWriter writer, EntityColumns columns)
    {
        if (columns.Table == Diseases)
        {
            return new Watched(writer, RowOf(columns, [Curie]), row => _diseases.Add(TextHash.Of(row.Utf8(0))), GiveUp);
        }

        if (StatementTable.All.FirstOrDefault(table => table.Name == columns.Table) is not { } table)
        {
            return writer;
        }

        var hasher = new StatementTable.Hasher(table, row => _diseases[row]);
        _written.Add(table.Name, hasher);
        return new Watched(writer, RowOf(columns, table.Columns), hasher.Add, GiveUp);
    }

    /// <summary>The statements of the sources, in short.</summary>
    /// <returns>Null if rows did not fit together; the tables tell what is wrong with them.</returns>
    public ReleaseStatements? TryBuild(GraphImage image)
    {
        try
        {
            return _isUseless
                ? null
                : StatementTable.Of(image, (table, links) => _written.TryGetValue(table.Name, out var hasher)
                    ? hasher.Build(links)
                    : new StatementTable.Hasher(table, _ => 0).Build(links));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static WrittenRow RowOf(EntityColumns columns, IReadOnlyList<string> names) =>
        new([.. names.Select(name => Array.FindIndex(columns.Properties, property => property.GetColumnName() == name.Trim('"')))]);

    private void GiveUp()
    {
        _isUseless = true;
        _written.Clear();
        _diseases.Clear();
    }

    private sealed class Watched(IRowWriter writer, WrittenRow row, Action<IRow> add, Action giveUp) : IRowWriter
    {
        private bool _isGivenUp;

        public void Write(object?[] values)
        {
            writer.Write(values);
            if (_isGivenUp)
            {
                return;
            }

            try
            {
                row.TurnTo(values);
                add(row);
            }
            catch (Exception unfit) when (unfit is ArgumentException or OverflowException)
            {
                _isGivenUp = true;
                giveUp();
            }
        }

        public void Complete() => writer.Complete();

        public void Dispose() => writer.Dispose();
    }
}
