using System.Globalization;

namespace KnowledgeGraph.Core.Selection;

/// <summary>Numbers as keys of themselves.</summary>
internal sealed class NumberKeys(Func<RowPlace, double> valueOf) : RowKeys
{
    /// <inheritdoc/>
    public override long KeyOf(in RowPlace place) => KeyOf(valueOf(place));

    /// <inheritdoc/>
    public override long KeyOfValue(object? value) =>
        value is null ? Missing : KeyOf(Convert.ToDouble(value, CultureInfo.InvariantCulture));

    // The bits of non-negative numbers are in the order of the numbers, those of negative ones in the opposite order. Minus zero is zero.
    private static long KeyOf(double value)
    {
        if (double.IsNaN(value))
        {
            return Missing;
        }

        var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return bits < 0 ? bits ^ long.MaxValue : bits;
    }
}
