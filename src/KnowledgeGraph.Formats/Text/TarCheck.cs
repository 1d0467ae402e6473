using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Walks over a tar archive: every header by its checksum, every member to its end, members that are gzip by their own checksums, and the
/// end mark. The framework's reader ends quietly at the first block of zeros, whatever follows it.
/// </summary>
internal static class TarCheck
{
    private const int BlockSize = 512;
    private const int SizeAt = 124;
    private const int ChecksumAt = 148;
    private const int TypeAt = 156;
    private const int NumberLength = 12;
    private const int ChecksumLength = 8;
    private const int LongestAttributes = 1 << 20;

    /// <exception cref="InvalidDataException">The archive is not whole; the message says why.</exception>
    public static void Require(Stream plain, CancellationToken cancellation)
    {
        var block = new byte[BlockSize];
        long? statedSize = null;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = plain.ReadAtLeast(block, BlockSize, throwOnEndOfStream: false);
            if (read < BlockSize)
            {
                throw new InvalidDataException(read == 0 ? "its tar ends without its end mark" : "its tar is cut short within a header");
            }

            if (!block.AsSpan().ContainsAnyExcept((byte)0))
            {
                RequireNothingBehind(plain, block);
                return;
            }

            var name = Encoding.UTF8.GetString(block, 0, Math.Max(0, Array.IndexOf(block, (byte)0, 0, 100)));
            if (!HasItsChecksum(block))
            {
                throw new InvalidDataException("a header of its tar does not have its checksum");
            }

            var size = statedSize ?? Number(block.AsSpan(SizeAt, NumberLength));
            statedSize = null;
            var type = (char)block[TypeAt];
            // Links, devices and folders have no bytes of their own.
            if (type is >= '1' and <= '6')
            {
                continue;
            }

            var member = new BoundedStream(plain, size);
            if (type == 'x')
            {
                statedSize = StatedSize(member, size);
            }
            else if (type is '0' or '\0')
            {
                RequireWhole(member, name, cancellation);
            }

            ContainerCheck.Drain(member, cancellation);
            if (member.Left > 0 || Skip(plain, (BlockSize - (size % BlockSize)) % BlockSize))
            {
                throw new InvalidDataException($"its tar is cut short within {name}");
            }
        }
    }

    private static void RequireWhole(BoundedStream member, string name, CancellationToken cancellation)
    {
        var magic = SourceFile.ReadUpTo(member, 2);
        if (!SourceFile.IsGzip(magic))
        {
            return;
        }

        try
        {
            ContainerCheck.Drain(new GzipSourceStream(new HeadThenRestStream(magic, member)), cancellation);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{name} in it: {fault.Message}", fault);
        }
    }

    // Blocks of zeros pad an archive to the size of a tape's record.
    private static void RequireNothingBehind(Stream plain, byte[] block)
    {
        while (plain.Read(block) is var read and > 0)
        {
            if (block.AsSpan(0, read).ContainsAnyExcept((byte)0))
            {
                throw new InvalidDataException("something stands behind the end mark of its tar");
            }
        }
    }

    // The sum of all bytes, those of the checksum taken as blanks.
    private static bool HasItsChecksum(byte[] block)
    {
        var sum = 0L;
        for (var at = 0; at < BlockSize; at++)
        {
            sum += at is >= ChecksumAt and < ChecksumAt + ChecksumLength ? ' ' : block[at];
        }

        return Number(block.AsSpan(ChecksumAt, ChecksumLength)) == sum;
    }

    // Octal digits among blanks and NULs; a large number is binary behind a set high bit.
    private static long Number(ReadOnlySpan<byte> field)
    {
        var number = 0L;
        if ((field[0] & 0x80) != 0)
        {
            foreach (var value in field[^sizeof(long)..])
            {
                number = (number << 8) | value;
            }

            return number >= 0 ? number : throw new InvalidDataException("a header of its tar has no size");
        }

        foreach (var value in field.Trim(" \0"u8))
        {
            number = value is >= (byte)'0' and <= (byte)'7'
                ? (number << 3) | (uint)(value - '0')
                : throw new InvalidDataException("a header of its tar has a number that is none");
        }

        return number;
    }

    // Extended attributes of the next member: lines "length key=value".
    private static long? StatedSize(BoundedStream member, long size)
    {
        var text = Encoding.UTF8.GetString(SourceFile.ReadUpTo(member, (int)Math.Min(size, LongestAttributes)));
        foreach (var line in text.Split('\n'))
        {
            var at = line.IndexOf(" size=", StringComparison.Ordinal);
            if (at > 0 && long.TryParse(line.AsSpan(at + " size=".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var stated))
            {
                return stated;
            }
        }

        return null;
    }

    // True if there are fewer bytes than this.
    private static bool Skip(Stream plain, long count)
    {
        var padding = new BoundedStream(plain, count);
        ContainerCheck.Drain(padding, CancellationToken.None);
        return padding.Left > 0;
    }

    private sealed class BoundedStream(Stream inner, long length) : ForwardStream
    {
        public long Left { get; private set; } = length;

        public override int Read(Span<byte> buffer)
        {
            var read = Left == 0 ? 0 : inner.Read(buffer[..(int)Math.Min(buffer.Length, Left)]);
            Left -= read;
            return read;
        }

        protected override void Close(bool disposing)
        {
            // The archive continues after the member, so the inner stream stays open.
        }
    }
}
