namespace KnowledgeGraph.Core.Selection;

/// <summary>
/// A test of a number: it equals one of several, or is above or below a bound. A missing number passes only if missing ones are asked for.
/// </summary>
public sealed class NumberTest
{
    private readonly double[]? _values;
    private readonly double _least;
    private readonly double _most;
    private readonly bool _isOfMissing;

    private NumberTest(double[]? values, double least, double most, bool isOfMissing) =>
        (_values, _least, _most, _isOfMissing) = (values, least, most, isOfMissing);

    /// <summary>The number is one of several; null among them stands for a missing one.</summary>
    public static NumberTest OneOf(IReadOnlyCollection<double?> values)
    {
        var known = values.OfType<double>().Distinct().Order().ToArray();
        return known is [var one]
            ? new NumberTest(null, one, one, values.Contains(null))
            : new NumberTest(known, 0, 0, values.Contains(null));
    }

    /// <summary>The number is greater than another.</summary>
    public static NumberTest Above(double value) => new(null, Math.BitIncrement(value), double.PositiveInfinity, isOfMissing: false);

    /// <summary>The number is no less than another.</summary>
    public static NumberTest AtLeast(double value) => new(null, value, double.PositiveInfinity, isOfMissing: false);

    /// <summary>The number is less than another.</summary>
    public static NumberTest Below(double value) => new(null, double.NegativeInfinity, Math.BitDecrement(value), isOfMissing: false);

    /// <summary>The number is no greater than another.</summary>
    public static NumberTest AtMost(double value) => new(null, double.NegativeInfinity, value, isOfMissing: false);

    /// <summary>Whether a number passes the test; NaN stands for a missing one.</summary>
    public bool Fits(double value) =>
        double.IsNaN(value) ? _isOfMissing : _values is null ? value >= _least && value <= _most : Array.BinarySearch(_values, value) >= 0;
}
