namespace KnowledgeGraph.Core.Selection;

/// <summary>A row that a condition is applied to, and for a link the records that it joins.</summary>
/// <param name="Row">The row; for a link, that of the link.</param>
/// <param name="Left">The row of the record on the left; -1 if there is none.</param>
/// <param name="Right">The row of the record on the right; -1 if there is none.</param>
public readonly record struct RowPlace(int Row, int Left, int Right)
{
    /// <summary>A row of a table of records.</summary>
    public static RowPlace Of(int row) => new(row, -1, -1);

    /// <summary>The row of the record at one end.</summary>
    public int End(LinkEnd end) => end == LinkEnd.Left ? Left : Right;
}
