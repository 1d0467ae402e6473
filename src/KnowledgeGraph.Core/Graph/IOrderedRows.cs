namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// A list of rows in a total order that ends in the row itself: ascending by (<see cref="SortKey"/>, <see cref="Row"/>). Every list of a
/// connection is one of these, so that one cursor and one slicing serve all.
/// </summary>
public interface IOrderedRows
{
    /// <summary>The number of rows of the list.</summary>
    int Count { get; }

    /// <summary>The row at a position.</summary>
    int Row(int position);

    /// <summary>The first part of the order at a position; ascending along the list.</summary>
    int SortKey(int position);

    /// <summary>The link by which the row is in the list; -1 where no link is involved.</summary>
    int Link(int position);

    /// <summary>All of the list, in its order.</summary>
    IEnumerable<(int SortKey, int Row, int Link)> Entries()
    {
        for (var position = 0; position < Count; position++)
        {
            yield return (SortKey(position), Row(position), Link(position));
        }
    }
}
