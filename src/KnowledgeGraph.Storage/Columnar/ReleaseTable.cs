using KnowledgeGraph.Core.Graph;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>A part of a release as a table.</summary>
/// <param name="Name">Its name, and that of its file.</param>
/// <param name="Description">The meaning of a row.</param>
/// <param name="Key">The column that identifies a row, if there is one.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a value for each column.</param>
public sealed record ReleaseTable(
    string Name,
    string Description,
    string? Key,
    IReadOnlyList<ColumnDescription> Columns,
    Func<GraphImage, Func<DbContext>, IEnumerable<object?[]>> Rows)
{
    /// <summary>All tables of a release.</summary>
    public static IReadOnlyList<ReleaseTable> All { get; } =
        [.. RecordTables.All, .. LinkTables.All, StatementTable.Table, SourceTable.Table];

    /// <summary>The name of its file.</summary>
    public string FileName => Name + ".parquet";

    internal static ReleaseTable Of<TRow>(
        string name,
        string description,
        string? key,
        IReadOnlyList<Column<TRow>> columns,
        Func<GraphImage, Func<DbContext>, IEnumerable<TRow>> rows) =>
        new(name, description, key, [.. columns.Select(column => column.Described)], (graph, open) => rows(graph, open).Select(row =>
        {
            var values = new object?[columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = columns[i].Of(row);
            }

            return values;
        }));
}
