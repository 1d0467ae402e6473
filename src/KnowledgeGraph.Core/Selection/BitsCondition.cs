namespace KnowledgeGraph.Core.Selection;

/// <summary>A row that has any number of a few values has one of those that are asked for.</summary>
/// <param name="bitsOf">The values of a row as bits.</param>
/// <param name="wanted">Those asked for.</param>
public sealed class BitsCondition(Func<RowPlace, int> bitsOf, int wanted) : RowCondition
{
    /// <inheritdoc/>
    public override double Cost => 5;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => (bitsOf(place) & wanted) != 0;
}
