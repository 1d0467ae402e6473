using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Formats.Text;

/// <summary>
/// Reads the rows of a table; columns are named by their place in the <see cref="TableLayout"/>. A field that is not as expected is
/// reported and makes the row faulty: check <see cref="IsRowGood"/> after taking the fields.
/// </summary>
public sealed class TableReader
{
    private const int MostLinesOfRow = 64;

    // Identifiers and codes, which other rows and files have as well.
    private const int LongestCode = 20;

    private readonly TableLayout _layout;
    private readonly RowLines _lines;
    private readonly FieldSplitter _fields;
    private readonly int[] _positions = [];
    private readonly int _columnCount;
    private readonly bool _hasHeader;

    /// <summary>Finds the header; without one, a fault is reported and there are no rows.</summary>
    public TableReader(SourceFile file, IProblemSink problems, TableLayout layout)
    {
        _layout = layout;
        _lines = new RowLines(file, problems);
        _fields = new FieldSplitter(layout.Separator, layout.Dialect);
        string? first = null;
        while (_lines.TryRead(out var line))
        {
            if (layout.FindColumns(line) is var (positions, count))
            {
                _positions = positions;
                _columnCount = count;
                _hasHeader = true;
                SkipDirective();
                return;
            }

            first ??= FormatProblem.Cut(Encoding.UTF8.GetString(line));
            if (!layout.Separator.Equals((byte)',') && !line.StartsWith((byte)'#'))
            {
                break;
            }
        }

        _lines.Report(_lines.LineNumber, first is null ? "no line" : $"'{first}'", layout.Expected, ProblemExtent.File);
    }

    /// <summary>The line on which the row last read begins.</summary>
    public long LineNumber { get; private set; }

    /// <summary>False once a field of the row last read was found faulty.</summary>
    public bool IsRowGood { get; private set; }

    /// <summary>Reads the next row with the right number of columns.</summary>
    public bool Read()
    {
        while (_hasHeader && _lines.TryRead(out var line))
        {
            if (line.IsEmpty || line[0] == (byte)'#')
            {
                continue;
            }

            LineNumber = _lines.LineNumber;
            if (!TrySplit(line))
            {
                continue;
            }

            if (IsComplete)
            {
                IsRowGood = true;
                return true;
            }

            _lines.Report(LineNumber, $"{_fields.Count} columns", $"{_columnCount} columns");
        }

        return false;
    }

    /// <summary>A field as text; null if it is empty or holds the format's word for no value.</summary>
    public string? Text(int column)
    {
        var field = Field(column);
        return IsNoValue(field) ? null : field.Length <= LongestCode ? StringPool.Get(field) : Encoding.UTF8.GetString(field);
    }

    /// <summary>A field whose values repeat: equal texts share one string.</summary>
    public string? Pooled(int column)
    {
        var field = Field(column);
        return IsNoValue(field) ? null : StringPool.Get(field);
    }

    /// <summary>A field that must not be empty; reported if it is.</summary>
    public string Required(int column) => Text(column) ?? Fault(column, "nothing", "a value");

    /// <summary>As <see cref="Required"/>, with equal texts sharing one string.</summary>
    public string RequiredPooled(int column) => Pooled(column) ?? Fault(column, "nothing", "a value");

    /// <summary>A whole number that must be there.</summary>
    public int RequiredNumber(int column) => Number(column) ?? NoNumber(column);

    /// <summary>A number that names something, as text: digits alone; reported if it is anything else.</summary>
    public string Digits(int column)
    {
        var text = Required(column);
        return text.All(char.IsAsciiDigit) ? text : Fault(column, $"'{FormatProblem.Cut(text)}'", "a number of digits alone");
    }

    /// <summary>A whole number, null if the field is empty; reported if it holds anything else.</summary>
    public int? Number(int column)
    {
        var field = Field(column);
        if (IsNoValue(field))
        {
            return null;
        }

        return int.TryParse(field, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : NoNumber(column);
    }

    /// <summary>A list within a field, parted by any of the separators; empty parts are left out.</summary>
    public string[] List(int column, params char[] separators) =>
        Text(column)?.Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Reports a field and makes the row faulty.</summary>
    /// <returns>An empty text in place of the field.</returns>
    public string Fault(int column, string found, string expected)
    {
        // Only the first fault of a row is reported.
        if (!IsRowGood)
        {
            return string.Empty;
        }

        IsRowGood = false;
        _lines.Report(LineNumber, $"{found} in column {_layout.Columns[column][0]}", expected);
        return string.Empty;
    }

    // The line below the header is data where its first field is.
    private void SkipDirective()
    {
        if (_layout.IsDirective is { } isDirective && _lines.TryRead(out var below))
        {
            var line = below.ToArray();
            _fields.TrySplit(line, mayGoOn: false);
            if (!isDirective(Encoding.UTF8.GetString(_fields.Count == 0 ? [] : _fields[0])))
            {
                _lines.PutBack([(line, _lines.LineNumber)]);
            }
        }
    }

    private bool IsComplete => _fields.Count == _columnCount || (_layout.AllowsShortRows && _fields.Count < _columnCount);

    private int NoNumber(int column)
    {
        Fault(column, $"'{FormatProblem.Cut(Text(column) ?? string.Empty)}'", "a whole number");
        return 0;
    }

    private bool IsNoValue(ReadOnlySpan<byte> field) =>
        field.IsEmpty || (_layout.NoValue.Length == field.Length && Ascii.Equals(field, _layout.NoValue));

    private ReadOnlySpan<byte> Field(int column)
    {
        var position = _positions[column];
        // White space around a value is the writer's, not the value's.
        return position < 0 || position >= _fields.Count ? [] : _fields[position].Trim((byte)' ');
    }

    private bool TrySplit(ReadOnlySpan<byte> line)
    {
        var isCut = !_fields.TrySplit(line, mayGoOn: true) && IsCutOverLines(line.ToArray());
        if (_fields.HasStrayQuote)
        {
            _lines.Report(
                LineNumber,
                isCut ? "a quote that nothing closes before the end of the file" : "a quote without its counterpart",
                "quotes in pairs around a field",
                isCut ? ProblemExtent.File : ProblemExtent.Record);
            return false;
        }

        // RRF rows end in a separator.
        if (_layout.Separator == (byte)'|' && _fields.Count == _columnCount + 1 && _fields[_columnCount].IsEmpty)
        {
            _fields.RemoveLast();
        }

        return true;
    }

    // A quoted field may contain line breaks. If the lines that follow do not complete the row, they are rows of their own.
    private bool IsCutOverLines(byte[] first)
    {
        var isOpen = true;
        var taken = new List<(byte[] Line, long Number)>();
        byte[] row = first;
        while (taken.Count < MostLinesOfRow && row.Length < LineReader.DefaultLongestLine && _lines.TryRead(out var next))
        {
            taken.Add((next.ToArray(), _lines.LineNumber));
            row = [.. row, (byte)'\n', .. next];
            if (_fields.TrySplit(row, mayGoOn: true))
            {
                if (IsComplete)
                {
                    return false;
                }

                isOpen = false;
                break;
            }
        }

        // Tables other than CSV have cells in which a quote was forgotten, and the lines that follow are whole.
        var isAtEnd = taken.Count == 0 || (_layout.Separator == (byte)',' && taken.Count < MostLinesOfRow
            && row.Length < LineReader.DefaultLongestLine);
        _lines.PutBack(taken);
        _fields.TrySplit(first, mayGoOn: false);
        return isOpen && isAtEnd;
    }
}
