using System.Buffers.Binary;
using System.Globalization;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// A stamp that changes whenever a file is written to, replaced or copied: the system's inode number and time of last change, which no
/// program can set back. Where the system does not report these, the size and the times that it does report.
/// </summary>
public static class FileStamp
{
    private const int NumberAt = 32;
    private const int SizeAt = 40;
    private const int ChangedAt = 96;

    // Two writes within one tick of the system's clock have the same time.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);

    /// <summary>The stamp of a file, and whether it was changed so recently that a further change may not show in it.</summary>
    public static (string Stamp, bool IsFresh) Of(string path)
    {
        if (FileStatus.Of(path) is { } buffer)
        {
            var seconds = BinaryPrimitives.ReadInt64LittleEndian(buffer.AsSpan(ChangedAt));
            var nanoseconds = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(ChangedAt + sizeof(long)));
            var changed = DateTimeOffset.UnixEpoch.AddSeconds(seconds).AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
            return (
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{BinaryPrimitives.ReadUInt64LittleEndian(buffer.AsSpan(NumberAt))} "
                        + $"{BinaryPrimitives.ReadUInt64LittleEndian(buffer.AsSpan(SizeAt))} {seconds}.{nanoseconds:D9}"),
                (TimeProvider.System.GetUtcNow() - changed).Duration() < Tick);
        }

        var file = new FileInfo(path);
        return (
            string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks} {file.CreationTimeUtc.Ticks}"),
            (TimeProvider.System.GetUtcNow() - file.LastWriteTimeUtc).Duration() < Tick);
    }
}
