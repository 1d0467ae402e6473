namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// The lines of a table, some of which can be read in advance and then again: whether a quoted field continues is known only later.
/// </summary>
internal sealed class RowLines(SourceFile file, IProblemSink problems)
{
    private readonly LineReader _lines = new(file, problems);
    private readonly LinkedList<(byte[] Line, long Number)> _waiting = new();

    /// <summary>The number of the line last read.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Reads the next line; the span is valid until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        if (_waiting.First is { } first)
        {
            _waiting.RemoveFirst();
            line = first.Value.Line;
            LineNumber = first.Value.Number;
            return true;
        }

        var isThere = _lines.TryRead(out line);
        LineNumber = _lines.LineNumber;
        return isThere;
    }

    /// <summary>Puts lines back, to be read again before the others.</summary>
    public void PutBack(IReadOnlyList<(byte[] Line, long Number)> lines)
    {
        for (var place = lines.Count - 1; place >= 0; place--)
        {
            _waiting.AddFirst(lines[place]);
        }
    }

    /// <summary>Reports a fault in a line.</summary>
    public void Report(long line, string found, string expected, ProblemExtent extent = ProblemExtent.Record) =>
        problems.Report(new FormatProblem(file.Name, line, found, expected) { Extent = extent });
}
