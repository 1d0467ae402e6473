using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Tables;

/// <summary>The head of a table's reply, sent before its first row.</summary>
internal sealed class TableHead(TablePlan plan, string releaseId, TableFormat format, Freshness? freshness)
{
    public TableFormat Format => format;

    /// <summary>Sends the head.</summary>
    /// <returns>Whether the rows are to be sent.</returns>
    public bool Begin(HttpContext http, bool isLasting)
    {
        var response = http.Response;
        response.ContentType = format.ContentType;
        response.Headers.Append("Vary", "Accept");
        // A table is made as it is sent, so that none of its parts can be had alone.
        response.Headers.AcceptRanges = "none";
        response.Headers.ContentDisposition = $"attachment; filename=\"{plan.Name}-{releaseId}{format.Ending}\"";
        if (isLasting && freshness is not null)
        {
            return freshness.Begin(http);
        }

        if (!isLasting)
        {
            ReplyCaching.Forbid(response);
        }

        return !HttpMethods.IsHead(http.Request.Method);
    }

    /// <summary>Takes the head back, if an error is sent in place of the table.</summary>
    public static void Clear(HttpResponse response)
    {
        response.Headers.ContentDisposition = default;
        response.Headers.ETag = default;
        response.Headers.Vary = default;
        response.Headers.AcceptRanges = default;
        ReplyCaching.Forbid(response);
    }
}
