namespace KnowledgeGraph.Server.Paging;

/// <summary>A list in an order that a request chose: by values, not by the image's sort key.</summary>
public interface IValueOrder
{
    /// <summary>The values a row is ordered by.</summary>
    IReadOnlyList<object?> OrderValues(int position);

    /// <summary>Whether a row stands before, at or after a place, its key left aside.</summary>
    int CompareTo(int position, IReadOnlyList<object?> place);
}
