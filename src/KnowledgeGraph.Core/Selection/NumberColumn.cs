using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>A number of every row, or a value compared as a number: a constant of an enumeration, yes or no.</summary>
public sealed class NumberColumn : RowColumn
{
    private readonly Func<RowPlace, double> _valueOf;
    private readonly bool _isWhole;
    private readonly Func<NumberTest, RowCondition> _where;

    private NumberColumn(Func<RowPlace, double> valueOf, bool isWhole, Func<NumberTest, RowCondition>? where = null) =>
        (_valueOf, _isWhole, _where) = (valueOf, isWhole, where ?? (test => new NumberCondition(valueOf, test)));

    /// <summary>Whole numbers that are computed.</summary>
    /// <param name="valueOf">Gives the number of a row; NaN if it is missing.</param>
    public static NumberColumn Whole(Func<RowPlace, double> valueOf) => new(valueOf, isWhole: true);

    /// <summary>Numbers that are computed.</summary>
    /// <param name="valueOf">Gives the number of a row; NaN if it is missing.</param>
    public static NumberColumn Real(Func<RowPlace, double> valueOf) => new(valueOf, isWhole: false);

    /// <summary>Whole numbers that are stored.</summary>
    /// <param name="values">The number of each row.</param>
    /// <param name="missing">The value that stands for a missing number.</param>
    public static NumberColumn Of(int[] values, int missing) => new(
        place => values[place.Row] == missing
            ? double.NaN
            : values[place.Row], isWhole: true, test => new WholeNumberCondition(values, missing, test));

    /// <summary>Yes or no, as 1 or 0.</summary>
    public static NumberColumn Of(bool[] answers) => Coded(answers, [0, 1]);

    /// <summary>Yes, no or unknown, as 1, 0 or missing.</summary>
    public static NumberColumn Of(Answer[] answers) => Coded(answers, [double.NaN, 0, 1]);

    /// <summary>The condition that a row's number meets a test.</summary>
    public RowCondition Where(NumberTest test) => _where(test);

    /// <inheritdoc/>
    public override object? ValueOf(in RowPlace place) =>
        _valueOf(place) is var value && double.IsNaN(value) ? null : _isWhole ? (object)(int)value : value;

    /// <inheritdoc/>
    public override RowKeys KeysIn(GraphImage graph) => new NumberKeys(_valueOf);

    private static NumberColumn Coded<T>(T[] codes, double[] values)
        where T : unmanaged
    {
        var bytes = new CodeBytes<T>(codes).Memory;
        return new NumberColumn(
            place => values[bytes.Span[place
                .Row]], isWhole: true, test => new CodedNumberCondition(bytes, Array.ConvertAll(values, test.Fits)));
    }
}
