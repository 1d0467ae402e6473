using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>A row that is being written, read as it will be read from its table.</summary>
/// <param name="places">The places of the columns that are read among the values of a row.</param>
internal sealed class WrittenRow(int[] places) : IRow
{
    private object?[] _values = [];
    private byte[] _utf8 = new byte[256];

    /// <summary>Turns to a row, given by the values of all its columns.</summary>
    public void TurnTo(object?[] values) => _values = values;

    public bool IsNull(int column) => Value(column) is null;

    public int Int(int column) => Value(column) switch
    {
        null => 0,
        int number => number,
        var value => Convert.ToInt32(value, CultureInfo.InvariantCulture),
    };

    public double Double(int column) => Convert.ToDouble(Value(column), CultureInfo.InvariantCulture);

    public ReadOnlySpan<byte> Utf8(int column)
    {
        var text = Convert.ToString(Value(column), CultureInfo.InvariantCulture);
        if (string.IsNullOrEmpty(text))
        {
            return [];
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _utf8.Length)
        {
            _utf8 = new byte[most];
        }

        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }

    private object? Value(int column) => _values[places[column]];
}
