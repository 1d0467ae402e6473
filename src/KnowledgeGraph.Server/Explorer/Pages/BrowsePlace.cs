namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The place of a page in its list.</summary>
/// <param name="After">The cursor that the page begins after; null at the beginning of the list.</param>
/// <param name="Before">The cursor that the page ends before; null where it is read forwards.</param>
/// <param name="First">The number of the page's first record, from 1; null where the address does not tell.</param>
internal sealed record BrowsePlace(string? After, string? Before, int? First)
{
    public const string AfterParameter = "after";
    public const string BeforeParameter = "before";
    public const string FirstParameter = "at";

    /// <summary>Reads the address of a page.</summary>
    public static BrowsePlace Of(PageVisit request)
    {
        var (after, before) = (request.Text(AfterParameter), request.Text(BeforeParameter));
        return new(after, after is null ? before : null, after is null && before is null ? 1
            : int.TryParse(request.Text(FirstParameter), out var first) && first > 0 ? first : null);
    }

    /// <summary>The parameters of the page's operation.</summary>
    public (string Name, object? Value)[] Variables(int size) =>
    [
        ("first", Before is null ? size : null), ("last", Before is null ? null : size), ("after", After), ("before", Before),
    ];
}
