using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>Sends files that the build has made, and has packed once and well (.br, .gz) beside themselves.</summary>
internal sealed class PackedFiles(string folder)
{
    private static readonly FileExtensionContentTypeProvider _contentTypes = new();
    private static readonly (string Coding, string Ending)[] _packed = [("br", ".br"), ("gzip", ".gz")];

    private readonly IFileProvider _files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string path) => _files.GetFileInfo(path) is { Exists: true, IsDirectory: false };

    /// <summary>Sends a file; one whose name carries a hash of its content may be kept for good.</summary>
    public Task SendAsync(HttpContext http, string path, bool isHashed)
    {
        var file = _files.GetFileInfo(path);
        if (!_contentTypes.TryGetContentType(path, out var type))
        {
            type = "application/octet-stream";
        }

        http.Response.Headers.CacheControl = isHashed ? "public, max-age=31536000, immutable" : "no-cache";
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var (coding, sent) = Packed(http.Request, path) ?? (null, file);
        if (coding is not null)
        {
            http.Response.Headers.ContentEncoding = coding;
        }

        var tag = new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks ^ file.Length:x}{(coding is null ? "" : "-" + coding)}\"");
        return Results.Stream(sent.CreateReadStream(), type, lastModified: file.LastModified, entityTag: tag).ExecuteAsync(http);
    }

    // The smallest that the client takes.
    private (string? Coding, IFileInfo File)? Packed(HttpRequest request, string path)
    {
        foreach (var (coding, ending) in _packed)
        {
            if (AcceptedCodings.Takes(request, coding) && _files.GetFileInfo(path + ending) is { Exists: true } file)
            {
                return (coding, file);
            }
        }

        return null;
    }
}
