using Microsoft.AspNetCore.ResponseCompression;
using ZstdSharp;

namespace KnowledgeGraph.Server.Http;

/// <summary>Zstandard (RFC 8878) as a content coding; its window stays below the 8 MB that RFC 9659 allows.</summary>
internal sealed class ZstdCompression : ICompressionProvider
{
    private const int Level = 1;

    public string EncodingName => "zstd";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) => new CompressionStream(outputStream, Level, leaveOpen: true);
}
