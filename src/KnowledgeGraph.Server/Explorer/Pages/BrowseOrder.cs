namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The order of a browsed list: a field, and whether its highest values come first.</summary>
internal sealed record BrowseOrder(string Field, bool IsDescending)
{
    /// <summary>The parameter of the address that names it.</summary>
    public const string Parameter = "order";

    // For the field that the records are called by, whatever its name is.
    private const string ByName = "name";

    /// <summary>The order as the address writes it.</summary>
    public string Text => (IsDescending ? "-" : string.Empty) + Field;

    /// <summary>The order as the schema takes it.</summary>
    public object[] Argument => [new Dictionary<string, object?> { [Field] = IsDescending ? "DESC" : "ASC" }];

    /// <summary>Reads the order of an address; null where it names none that the list has.</summary>
    public static BrowseOrder? Of(BrowsedKind kind, string? text)
    {
        var isDescending = text?.StartsWith('-') == true;
        var field = isDescending ? text![1..] : text;
        return field is null ? null
            : kind.Sortable.Contains(field) ? new BrowseOrder(field, isDescending)
            : field == ByName ? new BrowseOrder(kind.TextField, isDescending)
            : null;
    }
}
