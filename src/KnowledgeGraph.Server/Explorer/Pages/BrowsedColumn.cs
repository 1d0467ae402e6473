using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>A column of a browsed list.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Field">The selection that a table asks for it.</param>
/// <param name="Text">Its text; null where it is a number.</param>
/// <param name="Number">Its number; null where it is a text.</param>
/// <param name="IsSortable">Whether the list can be sorted by it.</param>
internal sealed record BrowsedColumn(
    string Title,
    string Field,
    Func<BrowsedRecord, string?>? Text = null,
    Func<BrowsedRecord, int?>? Number = null,
    bool IsSortable = false)
{
    /// <summary>A text by which the list can be sorted.</summary>
    public static BrowsedColumn OfText(string title, string field, Func<BrowsedRecord, string?> text) =>
        new(title, field, text, IsSortable: true);

    /// <summary>The number of records that a record is linked with.</summary>
    public static BrowsedColumn OfCount(string title, string list, Func<BrowsedRecord, CountReply?> count) =>
        new(title, $"{list}(first: 1) {{ totalCount }}", Number: row => count(row)?.TotalCount);
}
