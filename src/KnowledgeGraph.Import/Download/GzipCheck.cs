using System.IO.Compression;

namespace KnowledgeGraph.Import.Download;

/// <summary>
/// Tells whether a gzip file is whole, to its last byte. The framework's stream ends quietly where a file is cut short, so a member of our own is
/// put behind the file: only after a file that is whole does it come out at the end.
/// </summary>
internal static class GzipCheck
{
    private const int BufferSize = 1 << 20;

    private static readonly byte[] Seal = "the file before this one is whole"u8.ToArray();
    private static readonly byte[] SealMember = Compressed(Seal);

    /// <summary>What is wrong with the file; null if nothing is.</summary>
    public static string? Fault(string path, CancellationToken cancellation)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize, FileOptions.SequentialScan);
        using var inflated = new GZipStream(new SealedStream(file, SealMember), CompressionMode.Decompress);
        var buffer = new byte[BufferSize + Seal.Length];
        var kept = 0;
        try
        {
            // The last bytes that came out stand at the front of the buffer, those that come next behind them.
            while (inflated.Read(buffer, kept, BufferSize) is var read and > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                var all = kept + read;
                var tail = Math.Min(all, Seal.Length);
                buffer.AsSpan(all - tail, tail).CopyTo(buffer);
                kept = tail;
            }
        }
        catch (InvalidDataException fault)
        {
            return $"its gzip is damaged: {fault.Message.TrimEnd('.')}";
        }

        return buffer.AsSpan(0, kept).SequenceEqual(Seal) ? null : "its gzip ends too early, or something stands behind its end";
    }

    private static byte[] Compressed(byte[] plain)
    {
        var member = new MemoryStream();
        using (var deflating = new GZipStream(member, CompressionLevel.Optimal))
        {
            deflating.Write(plain);
        }

        return member.ToArray();
    }
}
