namespace KnowledgeGraph.Core.Selection;

/// <summary>Holds if a number of a row meets a test.</summary>
/// <param name="valueOf">Gives the number of a row; NaN if it is missing.</param>
/// <param name="test">The test.</param>
internal sealed class NumberCondition(Func<RowPlace, double> valueOf, NumberTest test) : RowCondition
{
    /// <inheritdoc/>
    public override double Cost => 3;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => test.Fits(valueOf(place));
}
