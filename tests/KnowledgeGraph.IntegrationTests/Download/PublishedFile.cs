using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>One version of a file as a well-behaved server has it.</summary>
internal sealed class PublishedFile(byte[] bytes, string? tag, DateTimeOffset? modified)
{
    public byte[] Bytes { get; } = bytes;

    public string? Tag { get; } = tag;

#pragma warning disable CA5351
    /// <summary>As NCBI's files of sums read.</summary>
    public string Md5 => $"MD5(file)= {Convert.ToHexStringLower(MD5.HashData(Bytes))}\n";
#pragma warning restore CA5351

    /// <summary>Lines that compress badly, so that a cut is anywhere in the stream.</summary>
    public static PublishedFile Gzip(int seed, bool isTagged = true)
    {
        var random = new Random(seed);
        var packed = new MemoryStream();
        using (var deflating = new GZipStream(packed, CompressionLevel.Fastest))
        {
            for (var line = 0; line < 1500; line++)
            {
                deflating.Write(
                    Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{random.Next()}\t{random.NextInt64()}\n")));
            }
        }

        return new PublishedFile(
            packed.ToArray(),
            isTagged ? $"\"v{seed}\"" : null,
            isTagged ? new DateTimeOffset(2026, 1, 1 + (seed % 20), 0, 0, 0, TimeSpan.Zero) : null);
    }

    /// <summary>Answers as HTTP asks: the whole, a range of it, or that nothing has changed.</summary>
    public Task ServeAsync(HttpContext context) => Results
        .Bytes(
            Bytes,
            "application/octet-stream",
            enableRangeProcessing: true,
            lastModified: modified,
            entityTag: Tag is null ? null : EntityTagHeaderValue.Parse(Tag))
        .ExecuteAsync(context);

    /// <summary>Says that the whole comes, and sends so much.</summary>
    public async Task BreakAsync(HttpContext context, int sent)
    {
        Head(context, Bytes.Length);
        await context.Response.Body.WriteAsync(Bytes.AsMemory(0, sent));
        await context.Response.Body.FlushAsync();

        // An abort that comes at once may overtake what was sent.
        await Task.Delay(50);
        context.Abort();
    }

    /// <summary>Sends so much, then nothing, and does not end.</summary>
    public async Task HangAsync(HttpContext context, int sent)
    {
        Head(context, Bytes.Length);
        await context.Response.Body.WriteAsync(Bytes.AsMemory(0, sent));
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Sends a range as the rest of this version, whatever was asked.</summary>
    public async Task PieceAsync(HttpContext context, int from, int to)
    {
        Head(context, to - from);
        context.Response.StatusCode = StatusCodes.Status206PartialContent;
        context.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to - 1}/{Bytes.Length}");
        await context.Response.Body.WriteAsync(Bytes.AsMemory(from, to - from));
    }

    /// <summary>Where the range that was asked for begins; 0 for the whole.</summary>
    public static int From(HttpContext context) =>
        context.Request.GetTypedHeaders().Range?.Ranges.Single().From is { } from ? (int)from : 0;

    private void Head(HttpContext context, long length)
    {
        context.Response.ContentLength = length;
        if (Tag is not null)
        {
            context.Response.Headers.ETag = Tag;
        }
    }
}
