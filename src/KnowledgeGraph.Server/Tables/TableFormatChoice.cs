using KnowledgeGraph.Server.Errors;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Tables;

/// <summary>Chooses the format from the end of the address, else from the parameter <c>format</c>, else from the Accept header.</summary>
internal static class TableFormatChoice
{
    private static readonly (string Name, string MediaType, TableFormat Format)[] _known =
    [
        ("csv", "text/csv", TableFormat.Csv),
        ("ndjson", "application/x-ndjson", TableFormat.Ndjson),
        ("ndjson", "application/ndjson", TableFormat.Ndjson),
        ("ndjson", "application/jsonl", TableFormat.Ndjson),
        ("parquet", "application/vnd.apache.parquet", TableFormat.Parquet),
    ];

    public static string ContentType(this TableFormat format) => format switch
    {
        TableFormat.Csv => "text/csv; charset=utf-8; header=present",
        TableFormat.Ndjson => "application/x-ndjson; charset=utf-8",
        _ => "application/vnd.apache.parquet",
    };

    /// <summary>How names of files in the format end.</summary>
    public static string Ending(this TableFormat format) => Array.Find(_known, known => known.Format == format).Name;

    /// <summary>The format; CSV for a client that says nothing or takes anything; null where it takes neither.</summary>
    /// <exception cref="RequestRefusedException">The address says one thing and its parameter another.</exception>
    public static TableFormat? Choose(HttpRequest request)
    {
        var named = OfAddress(request.Path);
        if (request.Query["format"] is { Count: > 0 } asked)
        {
            var format = Array.Find(_known, known => known.Name == asked.ToString()) is { Name: not null } known ? known.Format : (TableFormat?)null;
            return named is null || named == format
                ? format
                : throw RequestRefusedException.Bad($"The address ends in .{named.Value.Ending()}, and format says something else.");
        }

        if (named is not null)
        {
            return named;
        }

        var accept = request.Headers.Accept;
        if (accept.Count == 0)
        {
            return TableFormat.Csv;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        foreach (var range in ranges.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1))
        {
            foreach (var known in _known)
            {
                if (range.MatchesAllTypes || range.MediaType.Equals(known.MediaType, StringComparison.OrdinalIgnoreCase)
                    || (range.MatchesAllSubTypes && range.Type.Equals("text", StringComparison.OrdinalIgnoreCase)))
                {
                    return known.Format;
                }
            }
        }

        return null;
    }

    // Programs that open an address, such as spreadsheets, go by its end and send an Accept header that means nothing.
    private static TableFormat? OfAddress(PathString path) =>
        path.Value!.TrimEnd('/') is var address && address.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? TableFormat.Csv
        : address.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) ? TableFormat.Ndjson
        : address.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? TableFormat.Parquet
        : null;
}
