using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// Chooses what is compressed, and how: all text that is long enough, and what is no denser than text, and never event streams. Over TLS
/// too: replies hold no secret that a page of another origin could guess at by their length (BREACH), for keys are shown in headers that
/// such a page cannot send, and there are no cookies.
/// </summary>
internal sealed class ReplyCompression(
    IServiceProvider services,
    IOptions<ResponseCompressionOptions> compression,
    CompressionOptions options)
    : ResponseCompressionProvider(services, compression), IResponseCompressionProvider
{
    private readonly string[] _codings = [.. compression.Value.Providers.Select(provider => provider.EncodingName)];

    public static void Configure(ResponseCompressionOptions compression)
    {
        compression.EnableForHttps = true;
        compression.MimeTypes =
        [
            "text/*", "application/json", "application/graphql-response+json", "application/graphql", "application/x-ndjson",
            "application/graphml+xml",
            "application/atom+xml", "application/xml", "application/javascript", "application/manifest+json", "image/svg+xml",
            "application/wasm", "application/x-font-ttf",
            "application/vnd.apache.arrow.stream", "application/n-quads",
        ];
        compression.ExcludedMimeTypes = ["text/event-stream"];
        compression.Providers.Add(
            new BrotliCompressionProvider(Options.Create(new BrotliCompressionProviderOptions { Level = CompressionLevel.Fastest })));
        compression.Providers.Add(new ZstdCompression());
        compression.Providers.Add(
            new GzipCompressionProvider(Options.Create(new GzipCompressionProviderOptions { Level = CompressionLevel.Fastest })));
    }

    bool IResponseCompressionProvider.CheckRequestAcceptsCompression(HttpContext context) =>
        options.Enabled && CheckRequestAcceptsCompression(context);

    public override bool ShouldCompressResponse(HttpContext context) =>
        !(context.Response.ContentLength < options.MinBytes) && base.ShouldCompressResponse(context);

    /// <summary>The coding that the reply is sent in, of which type and length are known; null where it is sent as it is.</summary>
    public string? CodingOf(HttpContext http) =>
        options.Enabled && CheckRequestAcceptsCompression(http) && ShouldCompressResponse(http)
            ? GetCompressionProvider(http)?.EncodingName
            : null;

    /// <summary>The codings that a reply to this request may be sent in.</summary>
    public IEnumerable<string> CodingsFor(HttpRequest request) =>
        options.Enabled ? _codings.Where(coding => AcceptedCodings.Takes(request, coding)) : [];
}
