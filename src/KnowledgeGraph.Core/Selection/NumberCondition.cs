namespace KnowledgeGraph.Core.Selection;

/// <summary>A number of a row meets a test.</summary>
/// <param name="valueOf">The number of a row; NaN where it is missing.</param>
/// <param name="test">What is asked of it.</param>
internal sealed class NumberCondition(Func<RowPlace, double> valueOf, NumberTest test) : RowCondition
{
    /// <inheritdoc/>
    public override double Cost => 3;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => test.Fits(valueOf(place));
}
