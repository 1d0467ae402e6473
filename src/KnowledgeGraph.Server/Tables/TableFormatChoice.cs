using KnowledgeGraph.Server.Errors;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Tables;

/// <summary>Chooses the format from the end of the address, else from the parameter <c>format</c>, else from the Accept header.</summary>
internal static class TableFormatChoice
{
    /// <summary>The media types of tables, for who asked for another.</summary>
    public static string Known { get; } =
        string.Join(", ", TableFormat.All.SkipLast(1).Select(format => format.MediaTypes[0])) + " or " + TableFormat.All[^1].MediaTypes[0];

    /// <summary>The format; CSV for a client that says nothing or takes anything; null where it takes none.</summary>
    /// <exception cref="RequestRefusedException">The address says one thing and its parameter another.</exception>
    public static TableFormat? Choose(HttpRequest request)
    {
        var named = OfAddress(request.Path);
        if (request.Query["format"] is { Count: > 0 } asked)
        {
            var format = TableFormat.All.FirstOrDefault(known => known.Name == asked.ToString());
            return named is null || named == format
                ? format
                : throw RequestRefusedException.Bad($"The address ends in {named.Ending}, and format says something else.");
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
            if (range.MatchesAllTypes || (range.MatchesAllSubTypes && range.Type.Equals("text", StringComparison.OrdinalIgnoreCase)))
            {
                return TableFormat.Csv;
            }

            if (TableFormat.All.FirstOrDefault(
                known => known.MediaTypes.Any(type => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    // Programs that open an address, such as spreadsheets, go by its end and send an Accept header that means nothing.
    private static TableFormat? OfAddress(PathString path) =>
        path.Value!.TrimEnd('/') is var address
            ? TableFormat.All.FirstOrDefault(known => address.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase))
            : null;
}
