using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats.MedGen;

public sealed class RecordLiteratureReaderTests
{
    private const string Header = "#MedGenUID\tCUI\tcategory\trank\tPMID\tfree_full_text\n";
    private const string Sound = "1841040\tC5830404\tTHERAPY\t4\t34039035\tY\n";

    [Fact]
    public void Each_line_gives_one_place_of_a_paper()
    {
        var lines = Read(Header + Sound + "1841040\tC5830404\tSYSTEMATIC_REVIEW\t1\t35366021\tN\n", StrictProblemSink.Instance);

        Assert.Equal(
            [
                new RecordLiteratureLine(1841040, "C5830404", RecordSection.Therapy, 4, 34039035, true),
                new RecordLiteratureLine(1841040, "C5830404", RecordSection.SystematicReview, 1, 35366021, false),
            ],
            lines);
    }

    [Fact]
    public void Columns_are_found_by_name()
    {
        const string Text = "#PMID\tcategory\trank\tCUI\tMedGenUID\tnote\tfree_full_text\r\n7\tETIOLOGY\t1\tCN1\t9\tx\tN\r\n";

        var lines = Read(Text, StrictProblemSink.Instance);

        Assert.Equal([new RecordLiteratureLine(9, "CN1", RecordSection.Etiology, 1, 7, false)], lines);
    }

    [Theory]
    [InlineData("1841040\tC5830404\tTHERAPY\t4\t34039035\n", "found 5 columns, expected 6 columns")]
    [InlineData("1841040\tC5830404\tTHERAPY\t0\t34039035\tY\n", "a whole number from 1")]
    [InlineData("1841040\tC5830404\tTHERAPY\t4\t3403903x\tY\n", "3403903x")]
    [InlineData("1841040\tC58x\tTHERAPY\t4\t34039035\tY\n", "a concept id")]
    [InlineData("1841040\t5830404\tTHERAPY\t4\t34039035\tY\n", "a concept id")]
    [InlineData(
        "1841040\tC5830404\tTHERAPIES\t4\t34039035\tY\n",
        "found 'THERAPIES' in column category, expected one of PROFESSIONAL_GUIDELINE")]
    [InlineData("1841040\tC5830404\tTHERAPY\t4\t34039035\tyes\n", "found 'yes' in column free_full_text, expected Y or N")]
    [InlineData("1841040\tC5830404\tTHE\0RAPY\t4\t34039035\tY\n", "a NUL byte")]
    public void A_faulty_line_is_named_and_the_others_are_read(string faulty, string message)
    {
        var problems = new LenientProblemSink();

        var lines = Read(Header + Sound + faulty + Sound, problems);

        Assert.Equal(2, lines.Count);
        Assert.Contains(message, Assert.Single(problems.Samples).ToString());
        Assert.Equal(("record.tsv", 3), (problems.Samples[0].File, problems.Samples[0].Line));
        Assert.Throws<MalformedInputException>(() => Read(Header + Sound + faulty + Sound, StrictProblemSink.Instance));
    }

    [Fact]
    public void An_over_long_line_is_skipped_with_its_length()
    {
        var problems = new LenientProblemSink();

        Assert.Equal(2, Read(Header + Sound + new string('x', 5_000_000) + "\n" + Sound, problems).Count);

        Assert.Equal(
            "record.tsv:3: found a line of more than 1048576 bytes, expected a shorter line",
            Assert.Single(problems.Samples).ToString());
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_reported()
    {
        var problems = new LenientProblemSink();

        var lines = Read([.. Encoding.UTF8.GetBytes(Header + Sound), 0xff, 0xfe, (byte)'\n'], problems);

        Assert.Single(lines);
        Assert.Equal("record.tsv:3: found bytes that are not UTF-8, expected UTF-8", Assert.Single(problems.Samples).ToString());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("1841040\tC5830404\tTHERAPY\t4\t34039035\tY\n")]
    [InlineData("#MedGenUID\tCUI\tcategory\trank\tPMID\n")]
    public void Another_header_ends_the_read_at_line_1(string text)
    {
        var problems = new LenientProblemSink();

        Assert.Empty(Read(text, problems));

        Assert.Equal(1, Assert.Single(problems.Samples).Line);
    }

    [Fact]
    public void A_cut_gzip_file_is_reported()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var all = Enumerable.Range(1, 20_000).Select(pmid => Sound.Replace("34039035", $"{pmid}"));
            gzip.Write(Encoding.UTF8.GetBytes(Header + string.Concat(all)));
        }

        var problems = new LenientProblemSink();

        var lines = Read(packed.ToArray()[..(int)(packed.Length / 2)], problems);

        Assert.InRange(lines.Count, 1, 19_999);
        Assert.Contains("record.tsv:", Assert.Single(problems.Samples).ToString());
    }

    [Fact]
    public void The_header_is_recognised_and_no_other()
    {
        Assert.True(RecordLiteratureReader.Recognises(Encoding.UTF8.GetBytes(Header)));
        Assert.False(RecordLiteratureReader.Recognises("#UID|CUI|NAME|PMID|"u8));
    }

    private static List<RecordLiteratureLine> Read(string text, IProblemSink problems) => Read(Encoding.UTF8.GetBytes(text), problems);

    private static List<RecordLiteratureLine> Read(byte[] bytes, IProblemSink problems)
    {
        using var source = SourceFile.FromStream("record.tsv", new MemoryStream(bytes));
        return [.. RecordLiteratureReader.Read(source, problems)];
    }
}
