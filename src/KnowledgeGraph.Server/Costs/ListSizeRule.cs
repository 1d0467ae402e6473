namespace KnowledgeGraph.Server.Costs;

/// <summary>How many items a field gives, as the IBM cost specification's <c>@listSize</c> says it.</summary>
/// <param name="SlicingArguments">Arguments that say the size: a number, or a list that is answered item by item. The largest
/// counts.</param>
/// <param name="AssumedSize">The size where none of them is given; null: the default page size.</param>
/// <param name="SizedFields">The fields of the result that have this size; empty: the field itself.</param>
/// <param name="ItemCount">Items of the field itself where <paramref name="SizedFields"/> takes the size away.</param>
internal sealed record ListSizeRule(
    IReadOnlyList<string> SlicingArguments, int? AssumedSize, IReadOnlyList<string> SizedFields, int ItemCount)
{
    /// <summary>Whether sizes above the largest page are refused by the field itself, so that they need not count.</summary>
    public bool IsPage => AssumedSize is null;
}
