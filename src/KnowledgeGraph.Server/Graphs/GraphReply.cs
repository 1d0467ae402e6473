using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>The reply that a graph is sent as.</summary>
internal sealed record GraphReply(GraphFormat Format, GraphPart? Part, IReadOnlyList<Notice> Notices, Freshness? Freshness)
{
    /// <summary>Sends it; to HEAD without its body.</summary>
    public Task WriteAsync(HttpContext http, string stem, BoundedStream bytes)
    {
        var response = http.Response;
        response.ContentType = GraphFormats.ContentType(Format, Part);
        response.ContentLength = bytes.Length;
        response.Headers.Append("Vary", "Accept");
        response.Headers.ContentDisposition = $"attachment; filename=\"{GraphFormats.FileName(stem, Format, Part)}\"";
        if (Notices.Count > 0)
        {
            response.Headers[NoticesHeader.Name] = string.Join(", ", Notices.Select(notice => notice.Code).Distinct());
        }

        var isWanted = Freshness?.Begin(http) ?? !HttpMethods.IsHead(http.Request.Method);
        return isWanted ? bytes.CopyToAsync(response.Body, http.RequestAborted) : Task.CompletedTask;
    }
}
