using System.Text;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

/// <summary>A text longer than anybody writes costs its record, and neither memory nor time.</summary>
public sealed class TextLimitTests
{
    private const int Longest = 1024 * 1024;
    private const long MostBytesAllocated = 100_000_000;

    [Theory]
    [InlineData(Longest, true)]
    [InlineData(Longest + 1, false)]
    public void A_text_of_PubMed_XML_at_the_limit_is_read_and_one_above_it_is_rejected(int length, bool isRead)
    {
        var (pmids, problems, _) = Read(Articles(() => Characters(length)), PubMedXmlReader.Read);

        Assert.Equal(isRead ? [1, 2, 3] : [1, 3], pmids);
        Assert.Equal(isRead ? 0 : 1, problems.Count);
        Assert.All(problems.Samples, problem => Assert.Equal((ProblemExtent.Record, 3L), (problem.Extent, problem.Line)));
    }

    [Fact]
    public void Two_hundred_megabytes_in_one_text_of_XML_are_not_held()
    {
        var (pmids, problems, allocated) = Read(Articles(() => Characters(200_000_000)), PubMedXmlReader.Read);

        Assert.Equal([1, 3], pmids);
        Assert.Equal(1, problems.Count);
        Assert.InRange(allocated, 0, MostBytesAllocated);
    }

    [Fact]
    public void A_record_of_many_short_texts_is_bounded_too()
    {
        var (pmids, problems, allocated) = Read(Articles(() => Repeated("</A><A>short", 20_000_000)), PubMedXmlReader.Read);

        Assert.Equal([1, 3], pmids);
        Assert.Contains("a record of more than", Assert.Single(problems.Samples).Found, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 4 * MostBytesAllocated);
    }

    [Fact]
    public void A_tag_without_an_end_breaks_the_file()
    {
        var (_, problems, _) = Read(Articles(() => Repeated("<A b=\"", 1).Concat(Characters(40_000_000))), PubMedXmlReader.Read);

        Assert.True(problems.IsFileBroken);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(400_000)]
    public void Lines_that_continue_a_text_of_MEDLINE_are_joined_in_the_time_they_take_to_read(int lines)
    {
        IEnumerable<byte[]> Text() => Repeated("PMID- 1\n\nPMID- 2\nAB  - begun\n", 1)
            .Concat(Repeated("      continued and again and again\n", lines * 37))
            .Concat(Repeated("\nPMID- 3\n", 1));

        var (pmids, problems, allocated) = Read(Text(), MedlineTextReader.Read);

        Assert.Equal(lines > 100_000 ? [1, 3] : [1, 2, 3], pmids);
        Assert.Equal(lines > 100_000 ? 1 : 0, problems.Count);
        // Each line is made a text once or twice, and is not copied with all that came before it.
        Assert.InRange(allocated, 0, MostBytesAllocated + (lines * 400L));
    }

    private static IEnumerable<byte[]> Articles(Func<IEnumerable<byte[]>> text) =>
        Repeated("<PubmedArticleSet>\n<PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>\n"
            + "<PubmedArticle><MedlineCitation><PMID>2</PMID><A>", 1)
            .Concat(text())
            .Concat(Repeated("</A></MedlineCitation></PubmedArticle>\n"
                + "<PubmedArticle><MedlineCitation><PMID>3</PMID></MedlineCitation></PubmedArticle></PubmedArticleSet>", 1));

    private static IEnumerable<byte[]> Characters(int length) => Repeated("x", length);

    private static IEnumerable<byte[]> Repeated(string text, int length)
    {
        var piece = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, Math.Max(1, 4000 / text.Length))));
        if (length == 1)
        {
            yield return Encoding.ASCII.GetBytes(text);
            yield break;
        }

        for (var left = length / text.Length * text.Length; left > 0; left -= piece.Length)
        {
            yield return left < piece.Length ? piece[..left] : piece;
        }
    }

    private static (List<int> Pmids, LenientProblemSink Problems, long Allocated) Read(
        IEnumerable<byte[]> pieces, Func<SourceFile, IProblemSink, IEnumerable<PubMedCitation>> read)
    {
        var problems = new LenientProblemSink();
        using var stream = new PiecesStream(pieces);
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var file = SourceFile.FromStream("papers", stream);
        var pmids = read(file, problems).Select(record => record.Pmid).ToList();
        return (pmids, problems, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private sealed class PiecesStream(IEnumerable<byte[]> pieces) : Stream
    {
        private readonly IEnumerator<byte[]> _pieces = pieces.GetEnumerator();
        private ReadOnlyMemory<byte> _left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            while (_left.IsEmpty)
            {
                if (!_pieces.MoveNext())
                {
                    return 0;
                }

                _left = _pieces.Current;
            }

            var count = Math.Min(buffer.Length, _left.Length);
            _left.Span[..count].CopyTo(buffer);
            _left = _left[count..];
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _pieces.Dispose();
            base.Dispose(disposing);
        }
    }
}
