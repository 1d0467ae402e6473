using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Chooses what is compressed, and how: text that is long enough, and never event streams. Over TLS too: replies hold no secret that a page of another origin
/// could guess at by their length (BREACH), for keys are shown in headers that such a page cannot send, and there are no cookies.
/// </summary>
internal sealed class ReplyCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> compression, CompressionOptions options)
    : ResponseCompressionProvider(services, compression), IResponseCompressionProvider
{
    public static void Configure(ResponseCompressionOptions compression)
    {
        compression.EnableForHttps = true;
        compression.MimeTypes =
        [
            "application/json", "application/graphql-response+json", "application/graphql", "text/plain", "text/csv", "application/x-ndjson",
            "text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml", "application/wasm", "font/ttf",
        ];
        compression.Providers.Add(new BrotliCompressionProvider(Options.Create(new BrotliCompressionProviderOptions { Level = CompressionLevel.Fastest })));
        compression.Providers.Add(new ZstdCompression());
        compression.Providers.Add(new GzipCompressionProvider(Options.Create(new GzipCompressionProviderOptions { Level = CompressionLevel.Fastest })));
    }

    bool IResponseCompressionProvider.CheckRequestAcceptsCompression(HttpContext context) => options.Enabled && CheckRequestAcceptsCompression(context);

    public override bool ShouldCompressResponse(HttpContext context) =>
        !(context.Response.ContentLength < options.MinBytes) && base.ShouldCompressResponse(context);

    /// <summary>The coding that a long reply to this request has; null where it has none.</summary>
    public string? CodingOf(HttpContext http) =>
        options.Enabled && CheckRequestAcceptsCompression(http) ? GetCompressionProvider(http)?.EncodingName : null;
}
