using System.Text.Json;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Storage.Columnar;

namespace KnowledgeGraph.Server.Tables;

/// <summary>A table as a stream of Apache Arrow, a batch for each page.</summary>
internal sealed class ArrowTableFile : ITableOutput
{
    private readonly TablePlan _plan;
    private readonly MemoryStream _page = new();
    private readonly ArrowTable _table;

    public ArrowTableFile(TablePlan plan, string releaseId)
    {
        _plan = plan;
        _table = new ArrowTable(_page, plan.Described, TablePlan.Metadata(releaseId));
    }

    public ValueTask AddAsync(JsonElement row, CancellationToken cancellation)
    {
        _table.Add(_plan.ValuesOf(row));
        return ValueTask.CompletedTask;
    }

    public async Task EndPageAsync(HttpContext http, ReplyWriter replies, bool isLast)
    {
        await (isLast ? _table.CompleteAsync(http.RequestAborted) : _table.FlushAsync(http.RequestAborted)).ConfigureAwait(false);
        _page.Position = 0;
        await replies.SendAsync(http, _page.Length, _page.CopyToAsync(http.Response.Body, http.RequestAborted)).ConfigureAwait(false);
        _page.SetLength(0);
    }

    public ValueTask DisposeAsync()
    {
        _table.Dispose();
        _page.Dispose();
        return ValueTask.CompletedTask;
    }
}
