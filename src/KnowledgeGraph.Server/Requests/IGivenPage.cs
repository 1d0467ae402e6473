namespace KnowledgeGraph.Server.Requests;

/// <summary>One page of a list as a reply gives it, with the way to the rows before and after any row of it.</summary>
public interface IGivenPage
{
    /// <summary>Rows of the page.</summary>
    int Count { get; }

    /// <summary>Whether more rows follow.</summary>
    bool HasNextPage { get; }

    /// <summary>Whether there are rows before.</summary>
    bool HasPreviousPage { get; }

    /// <summary>Whether the list is read from its end to its start.</summary>
    bool IsBackward { get; }

    /// <summary>Rows of the whole list; null where they would have to be counted.</summary>
    int? KnownTotal { get; }

    /// <summary>The cursor of a row of the page.</summary>
    string CursorAt(int index);
}
