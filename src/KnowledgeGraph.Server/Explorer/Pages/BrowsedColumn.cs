namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>A column of a browsed list.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Text">Its text; null where it is a number.</param>
/// <param name="Number">Its number; null where it is a text.</param>
internal sealed record BrowsedColumn(string Title, Func<BrowsedRecord, string?>? Text = null, Func<BrowsedRecord, int?>? Number = null);
