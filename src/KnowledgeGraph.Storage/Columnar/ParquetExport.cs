using System.Security.Cryptography;
using KnowledgeGraph.Core.Graph;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>Writes a whole release as Parquet files, a table each, and says what it has written in Croissant's words.</summary>
public static class ParquetExport
{
    /// <summary>The file that describes the others.</summary>
    public const string Description = "croissant.json";

    private const string Unfinished = ".part";

    /// <summary>Writes all tables; files get their names when all of them are whole.</summary>
    /// <param name="graph">The release in memory.</param>
    /// <param name="open">Opens its database.</param>
    /// <param name="folder">The folder to write to.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static async Task<IReadOnlyList<WrittenTable>> WriteAsync(
        GraphImage graph,
        Func<DbContext> open,
        string folder,
        CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var tables = ReleaseTable.All;
        string[] names = [.. tables.Select(table => table.FileName), Description];
        try
        {
            var written = new WrittenTable[tables.Count];
            // The largest first, so that none of them is waited for at the end.
            await Parallel.ForEachAsync(Enumerable.Range(0, tables.Count).Reverse(), cancellation, async (index, stop) =>
                written[index] = await WriteAsync(
                    graph,
                    open,
                    tables[index],
                    Path.Combine(folder, tables[index].FileName + Unfinished),
                    stop).ConfigureAwait(false)).ConfigureAwait(false);
            await using (var description = File.Create(Path.Combine(folder, Description + Unfinished)))
            {
                Croissant.Write(description, graph.Release, graph.Sources, written);
            }

            foreach (var name in names)
            {
                File.Move(Path.Combine(folder, name + Unfinished), Path.Combine(folder, name), overwrite: true);
            }

            return written;
        }
        finally
        {
            foreach (var name in names)
            {
                File.Delete(Path.Combine(folder, name + Unfinished));
            }
        }
    }

    private static async Task<WrittenTable> WriteAsync(
        GraphImage graph,
        Func<DbContext> open,
        ReleaseTable table,
        string path,
        CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 20);
        var metadata = new Dictionary<string, string> { ["release"] = graph.Release.ReleaseId, ["description"] = table.Description };
        long rows;
        await using (var parquet = await ParquetTable.BeginAsync(file, table.Columns, metadata, cancellation).ConfigureAwait(false))
        {
            foreach (var row in table.Rows(graph, open))
            {
                cancellation.ThrowIfCancellationRequested();
                await parquet.AddAsync(row, cancellation).ConfigureAwait(false);
            }

            await parquet.CompleteAsync(cancellation).ConfigureAwait(false);
            rows = parquet.Count;
        }

        await file.FlushAsync(cancellation).ConfigureAwait(false);
        file.Position = 0;
        return new WrittenTable(
            table,
            rows,
            file.Length,
            Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation).ConfigureAwait(false)));
    }
}
