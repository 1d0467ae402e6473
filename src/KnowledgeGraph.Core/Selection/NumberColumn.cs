using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>A number of every row, or what is compared as one: a constant of an enumeration, yes or no.</summary>
/// <param name="valueOf">The number of a row; NaN where it is missing.</param>
/// <param name="isWhole">Whether it is a whole number.</param>
public sealed class NumberColumn(Func<RowPlace, double> valueOf, bool isWhole) : RowColumn
{
    /// <summary>The condition that a row's number meets a test.</summary>
    public RowCondition Where(NumberTest test) => new NumberCondition(valueOf, test);

    /// <inheritdoc/>
    public override object? ValueOf(in RowPlace place) => valueOf(place) is var value && double.IsNaN(value) ? null : isWhole ? (object)(int)value : value;

    /// <inheritdoc/>
    public override RowKeys KeysIn(GraphImage graph) => new NumberKeys(valueOf);
}
