using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>Every tabular reader against every fault a file can have.</summary>
public sealed class TabularFaultTests
{
    private const string FileName = "damaged.txt";

    public static TheoryData<string> Formats { get; } = [.. TabularSample.All.Select(sample => sample.Format.ToString())];

    public static TheoryData<string, string> Faults { get; } = Combine();

    [Fact]
    public void Every_tabular_format_has_a_sample()
    {
        var structured = new[]
        {
            "Obo", "OboGraphs", "Phenopacket", "PubMedXml", "MedlineText",
            "OrphanetDisorders", "OrphanetPhenotypes", "OrphanetGenes", "OrphanetAges", "OrphanetPrevalences", "MeshDescriptors",
        };

        Assert.Equal(
            Enum.GetNames<SourceFormat>().Except(structured).Order(),
            TabularSample.All.Select(sample => sample.Format.ToString()).Order());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_sample_is_recognised_as_its_format_alone_and_read(string format)
    {
        var sample = Sample(format);
        var text = Encoding.UTF8.GetBytes($"{sample.Header}\n{sample.Row}\n");

        Assert.Equal(
            [sample.Format],
            FormatCatalog.All.Where(descriptor => descriptor.Recognises(text)).Select(descriptor => descriptor.Format));
        using var file = SourceFile.FromStream(FileName, new MemoryStream(text));
        Assert.Equal(1, sample.Count(file, StrictProblemSink.Instance));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faulty_row_is_named_by_file_and_line_or_counted_and_skipped(string format, string fault)
    {
        var sample = Sample(format);
        var faulty = FaultyRow(sample, fault);
        var content = Join(Encoding.UTF8.GetBytes($"{sample.Header}\n{sample.Row}\n"), faulty, Encoding.UTF8.GetBytes($"\n{sample.Row}\n"));
        var faultyLine = sample.Header.Count(character => character == '\n') + 3;

        var lenient = new LenientProblemSink();
        using (var file = SourceFile.FromStream(FileName, new MemoryStream(content)))
        {
            Assert.Equal(2, sample.Count(file, lenient));
        }

        Assert.Equal(1, lenient.Count);
        using var again = SourceFile.FromStream(FileName, new MemoryStream(content));
        var thrown = Assert.Throws<MalformedInputException>(() => sample.Count(again, StrictProblemSink.Instance));
        Assert.Equal(FileName, thrown.Problem.File);
        Assert.Equal(faultyLine, thrown.Problem.Line);
        Assert.NotEmpty(thrown.Problem.Expected);
        Assert.StartsWith($"{FileName}:{faultyLine}: found ", thrown.Message);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_wrong_header_is_named_and_gives_no_rows(string format)
    {
        var sample = Sample(format);
        var content = Encoding.UTF8.GetBytes($"no\tsuch\theader\n{sample.Row}\n");

        var lenient = new LenientProblemSink();
        using (var file = SourceFile.FromStream(FileName, new MemoryStream(content)))
        {
            Assert.Equal(0, sample.Count(file, lenient));
        }

        Assert.Equal(1, lenient.Count);
        using var again = SourceFile.FromStream(FileName, new MemoryStream(content));
        var thrown = Assert.Throws<MalformedInputException>(() => sample.Count(again, StrictProblemSink.Instance));
        Assert.Contains("the columns", thrown.Problem.Expected);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_truncated_gzip_is_noticed_and_gives_the_rows_before_the_cut(string format)
    {
        var sample = Sample(format);
        var whole = Gzip($"{sample.Header}\n{string.Concat(Enumerable.Repeat(sample.Row + "\n", 20_000))}");
        var cut = whole[..(whole.Length * 2 / 3)];

        var lenient = new LenientProblemSink();
        using (var file = SourceFile.FromStream(FileName, new MemoryStream(cut)))
        {
            Assert.InRange(sample.Count(file, lenient), 1, 19_999);
        }

        Assert.Equal(1, lenient.Count);
        using var again = SourceFile.FromStream(FileName, new MemoryStream(cut));
        var thrown = Assert.Throws<MalformedInputException>(() => sample.Count(again, StrictProblemSink.Instance));
        Assert.InRange(thrown.Problem.Line, 2, 20_001);
        using var intact = SourceFile.FromStream(FileName, new MemoryStream(whole));
        Assert.Equal(20_000, sample.Count(intact, StrictProblemSink.Instance));
    }

    private static byte[] FaultyRow(TabularSample sample, string fault)
    {
        var row = Encoding.UTF8.GetBytes(sample.Row);
        return fault switch
        {
            "column count" => [.. row, .. Encoding.UTF8.GetBytes(sample.Extra)],
            "number" => Encoding.UTF8.GetBytes(sample.BadNumber!),
            "UTF-8" => [.. row, 0xC3, 0x28],
            "NUL" => [.. row, 0],
            "length" => [.. row, .. Enumerable.Repeat((byte)'x', LineReader.DefaultLongestLine)],
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "no such fault"),
        };
    }

    private static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    // Stored, not deflated, so that a cut leaves rows before it.
    private static byte[] Gzip(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.NoCompression))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static TabularSample Sample(string format) => TabularSample.All.Single(sample => sample.Format.ToString() == format);

    private static TheoryData<string, string> Combine()
    {
        var data = new TheoryData<string, string>();
        foreach (var sample in TabularSample.All)
        {
            foreach (var fault in new[] { "column count", "number", "UTF-8", "NUL", "length" })
            {
                if (fault != "number" || sample.BadNumber is not null)
                {
                    data.Add(sample.Format.ToString(), fault);
                }
            }
        }

        return data;
    }
}
