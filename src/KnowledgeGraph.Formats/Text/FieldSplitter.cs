namespace KnowledgeGraph.Formats.Text;

/// <summary>Cuts a row into fields by its table's dialect and keeps their bytes until the next row.</summary>
internal sealed class FieldSplitter(byte separator, TableDialect dialect)
{
    private const int IsOpen = -1;
    private const int IsNoQuotedField = -2;

    private (int Start, int Length)[] _fields = new (int, int)[32];
    private byte[] _row = new byte[4096];
    private int _written;

    /// <summary>The number of fields of the row.</summary>
    public int Count { get; private set; }

    /// <summary>A field, without the quotes it stood in.</summary>
    public ReadOnlySpan<byte> this[int field] => _row.AsSpan(_fields[field].Start, _fields[field].Length);

    /// <summary>
    /// Whether the row has a quote without its counterpart, so that nobody knows where its fields end. In CSV that is any quote in a field
    /// that is not quoted (RFC 4180); in other tables a field with an odd number of quotes that begins or ends with one.
    /// </summary>
    public bool HasStrayQuote { get; private set; }

    /// <summary>Cuts a row. A quote that opens no well-formed field is taken for text.</summary>
    /// <param name="row">The row; one that spans lines holds its line breaks.</param>
    /// <param name="mayGoOn">Whether a quoted field may end on a later line; false takes an opening quote without an end for text.</param>
    /// <returns>False if a quoted field is still open at the row's end and may go on.</returns>
    public bool TrySplit(ReadOnlySpan<byte> row, bool mayGoOn)
    {
        Count = 0;
        _written = 0;
        HasStrayQuote = false;
        if (_row.Length < row.Length)
        {
            _row = new byte[row.Length * 2];
        }

        if (dialect == TableDialect.Quoted && row.Contains((byte)'"'))
        {
            return TrySplitQuoted(row, mayGoOn);
        }

        var start = 0;
        while (row[start..].IndexOf(separator) is var end and >= 0)
        {
            Add(row.Slice(start, end));
            start += end + 1;
        }

        Add(row[start..]);
        return true;
    }

    /// <summary>Forgets the last field.</summary>
    public void RemoveLast() => Count--;

    private bool TrySplitQuoted(ReadOnlySpan<byte> row, bool mayGoOn)
    {
        var start = 0;
        while (start <= row.Length)
        {
            var close = start < row.Length && row[start] == (byte)'"' ? Close(row, start) : IsNoQuotedField;
            if (close == IsOpen && mayGoOn)
            {
                return false;
            }

            if (close >= 0)
            {
                AddUnquoted(row[(start + 1)..close]);
                start = close + 2;
            }
            else
            {
                var length = row[start..].IndexOf(separator) is var next and >= 0 ? next : row.Length - start;
                Add(row.Slice(start, length));
                HasStrayQuote |= IsStray(row.Slice(start, length));
                start += length + 1;
            }
        }

        return true;
    }

    private bool IsStray(ReadOnlySpan<byte> field) => separator == (byte)','
        ? field.Contains((byte)'"')
        : field is [(byte)'"', ..] or [.., (byte)'"'] && field.Count((byte)'"') % 2 == 1;

    // The place of the quote that ends a field; a single quote before anything but a separator makes the field no quoted one.
    private int Close(ReadOnlySpan<byte> row, int open)
    {
        for (var position = open + 1; position < row.Length; position++)
        {
            if (row[position] != (byte)'"')
            {
                continue;
            }

            if (position + 1 == row.Length || row[position + 1] == separator)
            {
                return position;
            }

            if (row[position + 1] != (byte)'"')
            {
                return IsNoQuotedField;
            }

            position++;
        }

        return IsOpen;
    }

    private void AddUnquoted(ReadOnlySpan<byte> content)
    {
        var start = _written;
        for (var position = 0; position < content.Length; position++)
        {
            _row[_written++] = content[position];
            position += content[position] == (byte)'"' ? 1 : 0;
        }

        Keep(start);
    }

    private void Add(ReadOnlySpan<byte> field)
    {
        var start = _written;
        field.CopyTo(_row.AsSpan(start));
        _written += field.Length;
        Keep(start);
    }

    private void Keep(int start)
    {
        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, _fields.Length * 2);
        }

        _fields[Count++] = (start, _written - start);
    }
}
