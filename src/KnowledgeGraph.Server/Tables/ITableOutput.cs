using System.Text.Json;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Tables;

/// <summary>Where a table's rows go, page after page.</summary>
internal interface ITableOutput : IAsyncDisposable
{
    /// <summary>Adds a row of a reply.</summary>
    ValueTask AddAsync(JsonElement row, CancellationToken cancellation);

    /// <summary>Ends a page, and with the last the table; sends what can be sent by now.</summary>
    Task EndPageAsync(HttpContext http, ReplyWriter replies, bool isLast);
}
