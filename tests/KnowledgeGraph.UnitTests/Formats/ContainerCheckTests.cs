using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>gzip and tar files are whole to their last byte, or said not to be.</summary>
public sealed class ContainerCheckTests : IDisposable
{
    // Time, flags for the compressor and the system's name stand in no checksum, and change nothing.
    private const int HeaderSize = 10;
    private const int FlagsAt = 3;

    private static readonly string Text = string.Concat(
        Enumerable.Range(1, 400).Select(number => $"row {number * 7919 % 400}\t{number}\n"));

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"kg-container-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_whole_file_has_no_fault_of_one_member_or_many()
    {
        byte[] empty = Gzip(string.Empty);

        Assert.Null(Fault(Gzip(Text)));
        Assert.Null(Fault([.. Gzip(Text), .. Gzip(Text), .. empty]));
        Assert.Null(Fault(empty));
        Assert.Null(Fault(Encoding.UTF8.GetBytes(Text)));
        Assert.Null(Fault([]));
        Assert.Equal(Text + Text, Read([.. Gzip(Text), .. Gzip(Text), .. empty]));
    }

    [Fact]
    public void A_gzip_file_that_is_cut_anywhere_is_not_whole()
    {
        var whole = Gzip(Text);

        for (var length = 2; length < whole.Length; length++)
        {
            Assert.True(Fault(whole[..length]) is not null, $"{length} bytes pass for {whole.Length}");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_gzip_file_in_which_a_bit_flips_is_not_whole(bool isOfTwoMembers)
    {
        byte[] whole = isOfTwoMembers ? [.. Gzip(Text), .. Gzip(Text)] : Gzip(Text);
        var second = Gzip(Text).Length;

        for (var at = 2; at < whole.Length; at++)
        {
            var isUnchecked = at % second is >= FlagsAt and < HeaderSize;
            var spoiled = whole.ToArray();
            spoiled[at] ^= (byte)(1 << (at % 8));
            Assert.True(isUnchecked || Fault(spoiled) is not null, $"a flipped bit of byte {at} passes");
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void Zeros_in_the_place_of_the_checksums_are_a_fault_and_so_is_anything_behind_the_end(int zeros)
    {
        var whole = Gzip(Text);
        var zeroed = whole.ToArray();
        zeroed.AsSpan(^zeros..).Clear();

        Assert.Contains("damaged", Fault(zeroed), StringComparison.Ordinal);
        Assert.NotNull(Fault([.. whole, 0, 0, 0, 0]));
        Assert.NotNull(Fault([.. whole, .. "more"u8]));
        Assert.NotNull(Fault([.. whole, .. whole[..^1]]));
    }

    [Fact]
    public void Nothing_that_the_seal_looks_like_is_given_out_of_a_cut_file()
    {
        // Stored, not deflated, so that the bytes behind a cut would be taken for content.
        var stored = Gzip(Text, CompressionLevel.NoCompression);
        var problems = new LenientProblemSink();
        using var file = SourceFile.FromStream("cut.gz", new MemoryStream(stored[..(stored.Length / 2)]));
        var lines = new LineReader(file, problems);
        var read = new List<string>();
        while (lines.TryRead(out var line))
        {
            read.Add(Encoding.UTF8.GetString(line));
        }

        Assert.Equal(Text.Split('\n')[..read.Count], read);
        Assert.InRange(read.Count, 1, 399);
        Assert.Equal(ProblemExtent.File, Assert.Single(problems.Samples).Extent);
        Assert.True(problems.IsFileBroken);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_whole_tar_has_no_fault(bool isGzip)
    {
        var tar = Tar(
            ("a.txt", Encoding.UTF8.GetBytes(Text)),
            ($"{new string('n', 150)}/b.txt", "short"u8.ToArray()),
            ("c.gz", Gzip(Text)),
            ("empty", []));

        Assert.Null(Fault(isGzip ? Gzip(tar) : tar));
        Assert.Null(Fault([.. tar, .. new byte[4096]]));
    }

    [Fact]
    public void A_tar_that_is_cut_at_any_block_is_not_whole()
    {
        var tar = Tar(("a.txt", Encoding.UTF8.GetBytes(Text)), ("b.txt", "short"u8.ToArray()));
        var end = tar.AsSpan().LastIndexOfAnyExcept((byte)0) / 512 * 512;

        for (var length = 512; length <= end; length += 256)
        {
            Assert.True(Fault(tar[..length]) is not null, $"{length} bytes pass for {tar.Length}");
        }
    }

    [Fact]
    public void Blocks_of_zeros_before_the_last_member_do_not_end_a_tar_in_silence()
    {
        var tar = Tar(("a.txt", "first"u8.ToArray()), ("b.txt", "second"u8.ToArray()));
        var second = tar.AsSpan().IndexOf("b.txt"u8) / 512 * 512;

        Assert.Contains("behind the end mark", Fault([.. tar[..second], .. new byte[1024], .. tar[second..]]), StringComparison.Ordinal);
        var header = tar.ToArray();
        header.AsSpan(second..).Clear();
        Assert.Null(Fault(header));
        header[^1] = 1;
        Assert.NotNull(Fault(header));
    }

    [Fact]
    public void A_header_whose_bits_flip_and_a_damaged_gzip_within_a_tar_are_faults()
    {
        var member = Gzip(Text);
        member[^6] ^= 1;
        var tar = Tar(("a.txt", "first"u8.ToArray()));

        Assert.Contains("inner.gz", Fault(Tar(("inner.gz", member))), StringComparison.Ordinal);
        for (var at = 0; at < 257; at++)
        {
            var spoiled = tar.ToArray();
            spoiled[at] ^= 0x04;
            Assert.True(Fault(spoiled) is not null, $"a flipped bit of byte {at} of a header passes");
        }
    }

    private string? Fault(byte[] content)
    {
        File.WriteAllBytes(_path, content);
        return ContainerCheck.Fault(_path, CancellationToken.None);
    }

    private static string Read(byte[] content)
    {
        using var file = SourceFile.FromStream("whole.gz", new MemoryStream(content));
        using var text = new StreamReader(file.Stream);
        return text.ReadToEnd();
    }

    private static byte[] Gzip(string text, CompressionLevel level = CompressionLevel.Optimal) => Gzip(Encoding.UTF8.GetBytes(text), level);

    private static byte[] Gzip(byte[] plain, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, level, leaveOpen: true))
        {
            gzip.Write(plain);
        }

        // The framework writes nothing for no content.
        return bytes.Length > 0 ? bytes.ToArray() : [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    }

    private static byte[] Tar(params (string Name, byte[] Content)[] members)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            }
        }

        return bytes.ToArray();
    }
}
