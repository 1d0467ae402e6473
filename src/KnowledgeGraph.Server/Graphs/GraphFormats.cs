using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Server.Errors;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>Chooses the format, and the part, from the parameters, else from the Accept header; and names their media types.</summary>
internal static class GraphFormats
{
    private const string Json = "application/json";
    private const string Ndjson = "application/x-ndjson";
    private const string Tsv = "text/tab-separated-values";
    private const string GraphMl = "application/graphml+xml";
    private const string NQuads = "application/n-quads";
    private const string Zip = "application/zip";

    private static readonly (string MediaType, GraphFormat Format)[] _accepted =
    [
        (GraphMl, GraphFormat.GraphMl), ("application/xml", GraphFormat.GraphMl), ("text/xml", GraphFormat.GraphMl),
        (Ndjson, GraphFormat.Ndjson),
        (Tsv, GraphFormat.Kgx), (Json, GraphFormat.CyJs), (NQuads, GraphFormat.NQuads),
    ];

    /// <summary>The names that <c>format</c> may have.</summary>
    public static string Names { get; } = string.Join(", ", Enum.GetNames<GraphFormat>().Select(name => name.ToLowerInvariant()));

    /// <summary>The format; GraphML for a client that says nothing or takes anything; null where it takes none of them.</summary>
    public static GraphFormat? Choose(HttpRequest request)
    {
        if (request.Query["format"] is { Count: > 0 } asked)
        {
            return Named<GraphFormat>(asked.ToString());
        }

        if (request.Headers.Accept.Count == 0)
        {
            return GraphFormat.GraphMl;
        }

        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges))
        {
            return null;
        }

        foreach (var range in ranges.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1))
        {
            if (range.MatchesAllTypes)
            {
                return GraphFormat.GraphMl;
            }

            foreach (var (mediaType, format) in _accepted)
            {
                if (range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
                {
                    return format;
                }
            }
        }

        return null;
    }

    /// <summary>The part asked for; null for all.</summary>
    /// <exception cref="RequestRefusedException">There is no such part.</exception>
    public static GraphPart? Part(HttpRequest request, GraphFormat format)
    {
        if (request.Query["part"] is not { Count: > 0 } asked)
        {
            return null;
        }

        return format.HasParts() && Named<GraphPart>(asked.ToString()) is { } part
            ? part
            : throw RequestRefusedException.Bad(
                "The parameter part is nodes, edges or metadata, and goes with format=kgx or format=ndjson.");
    }

    /// <summary>The media type of a format, or of one part of it.</summary>
    public static string ContentType(GraphFormat format, GraphPart? part) => (format, part) switch
    {
        (_, GraphPart.Metadata) => Json + "; charset=utf-8",
        (GraphFormat.GraphMl, _) => GraphMl + "; charset=utf-8",
        (GraphFormat.Kgx or GraphFormat.Ndjson, null) => Zip,
        (GraphFormat.Kgx, _) => Tsv + "; charset=utf-8; header=present",
        (GraphFormat.Ndjson, _) => Ndjson + "; charset=utf-8",
        (GraphFormat.NQuads, _) => NQuads,
        _ => Json + "; charset=utf-8",
    };

    /// <summary>The name of a file.</summary>
    public static string FileName(string stem, GraphFormat format, GraphPart? part) => part is { } one
        ? $"{stem}_{one.ToString().ToLowerInvariant()}{format.Extension(one)}"
        : format.HasParts() ? $"{stem}-{format.ToString().ToLowerInvariant()}.zip" : stem + format.Extension();

    // Enum.Parse takes numbers.
    private static T? Named<T>(string name)
        where T : struct, Enum
    {
        var found = Array.FindIndex(Enum.GetNames<T>(), known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? null : Enum.GetValues<T>()[found];
    }
}
