using System.Text.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Storage.Columnar;

namespace KnowledgeGraph.Server.Tables;

/// <summary>
/// A table as a Parquet file. Its end holds where all the rest is, so that it is made in a file of its own, which is gone when it has been
/// sent.
/// </summary>
internal sealed class ParquetTableFile : ITableOutput
{
    private readonly TablePlan _plan;
    private readonly FileStream _file;
    private readonly ParquetTable _table;

    private ParquetTableFile(TablePlan plan, FileStream file, ParquetTable table) => (_plan, _file, _table) = (plan, file, table);

    /// <summary>Begins it.</summary>
    public static async Task<ParquetTableFile> BeginAsync(TablePlan plan, string releaseId, CancellationToken cancellation)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1
                << 16, FileOptions.DeleteOnClose);
        try
        {
            return new ParquetTableFile(
                plan, file, await ParquetTable.BeginAsync(file, plan.Described, TablePlan.Metadata(releaseId), cancellation)
                    .ConfigureAwait(false));
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask AddAsync(JsonElement row, CancellationToken cancellation) => _table.AddAsync(_plan.ValuesOf(row), cancellation);

    public async Task EndPageAsync(HttpContext http, ReplyWriter replies, bool isLast)
    {
        if (!isLast)
        {
            return;
        }

        await _table.CompleteAsync(http.RequestAborted).ConfigureAwait(false);
        await _table.DisposeAsync().ConfigureAwait(false);
        _file.Position = 0;
        http.Response.ContentLength = _file.Length;
        await replies.SendAsync(http, _file.Length, _file.CopyToAsync(http.Response.Body, http.RequestAborted)).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _table.DisposeAsync().ConfigureAwait(false);
        await _file.DisposeAsync().ConfigureAwait(false);
    }
}
