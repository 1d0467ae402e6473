using System.Buffers;

namespace KnowledgeGraph.Formats.Text;

/// <summary>Reads a gzip or tar file to its last byte to check that it is whole, before any of its content is used.</summary>
public static class ContainerCheck
{
    private const int BufferSize = 1 << 20;
    private const int DrainSize = 64 * 1024;

    /// <summary>True for files that can be checked: gzip and tar.</summary>
    public static bool IsContainer(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> magic = stackalloc byte[2];
        return (file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && SourceFile.IsGzip(magic))
            || SourceArchive.IsArchive(path);
    }

    /// <summary>The fault of the file; null if there is none, or if it is neither gzip nor tar.</summary>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public static string? Fault(string path, CancellationToken cancellation)
    {
        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite,
                BufferSize,
                FileOptions.SequentialScan);
            using var plain = SourceFile.Decompressed(file, out var isGzip);
            var head = SourceFile.ReadUpTo(plain, SourceFile.HeadSize);
            if (!isGzip && !SourceArchive.IsArchive(head))
            {
                return null;
            }

            var whole = new HeadThenRestStream(head, plain);
            if (SourceArchive.IsArchive(head))
            {
                TarCheck.Require(whole, cancellation);
            }

            Drain(whole, cancellation);
            return null;
        }
        catch (InvalidDataException fault)
        {
            return fault.Message;
        }
    }

    internal static void Drain(Stream stream, CancellationToken cancellation)
    {
        // The buffer is rented because an archive has thousands of members.
        var buffer = ArrayPool<byte>.Shared.Rent(DrainSize);
        try
        {
            while (stream.Read(buffer) > 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
