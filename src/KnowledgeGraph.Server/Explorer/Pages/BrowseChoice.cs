using System.Collections;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;
using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The conditions and the order of a browse page.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Text">Words of the records' names; null for none.</param>
/// <param name="Values">The chosen values, each of a property.</param>
/// <param name="Order">The order of the list; null for that of identifiers.</param>
/// <param name="Notes">Sentences about parameters that have no meaning.</param>
internal sealed record BrowseChoice(
    BrowsedKind Kind,
    string? Text,
    IReadOnlyList<(BrowsedFacet Facet, string Value)> Values,
    BrowseOrder? Order,
    IReadOnlyList<NoticeReply> Notes)
{
    private const string TextParameter = "text";

    /// <summary>The filter; empty where nothing is chosen.</summary>
    public Dictionary<string, object?> Filter => FilterOf(Kind, Text, Values);

    /// <summary>Reads the address of a page.</summary>
    public static BrowseChoice Of(BrowsedKind kind, PageVisit request)
    {
        var type = Enum.Parse<EntityType>(kind.Type, ignoreCase: true);
        var given = kind.Facets.SelectMany(facet => request.Texts(facet.Parameter).Select(value => (Facet: facet, Value: value)))
            .ToLookup(one => one.Facet.ConditionIn(request.Lease.Graph, type, one.Value) is not null);
        var order = request.Text(BrowseOrder.Parameter);
        var known = BrowseOrder.Of(kind, order);
        List<NoticeReply> notes =
        [
            .. given[false].Select(one => Unknown($"“{one.Value}” is no value of {one.Facet.Title.ToLowerInvariant()} in this release.")),
        ];
        string[] parameters =
        [
            TextParameter, BrowseOrder.Parameter, BrowsePage.MoreParameter, BrowsePlace.AfterParameter, BrowsePlace.BeforeParameter,
            BrowsePlace.FirstParameter, ReleaseChoice.Parameter, .. kind.Facets.Select(facet => facet.Parameter),
        ];
        notes.AddRange(request.ParametersBeside(parameters).Select(name => Unknown(
            $"“{name}” is no property that this list can be narrowed by; it can be by "
                + $"{string.Join(", ", kind.Facets.Select(facet => facet.Parameter))}.")));
        if (order is not null && known is null)
        {
            var fields = string.Join(", ", kind.Sortable);
            notes.Add(Unknown($"The list cannot be sorted by “{order}”; it can be by {fields}, with a - before it downwards."));
        }

        return new(kind, request.Text(TextParameter), [.. given[true]], known, notes);
    }

    /// <summary>The chosen values of a property.</summary>
    public IReadOnlyList<string> ValuesOf(BrowsedFacet facet) => [.. Values.Where(one => one.Facet == facet).Select(one => one.Value)];

    /// <summary>The address of the page with a value more, or without it where it is chosen.</summary>
    public string Toggled(BrowsedFacet facet, string value) =>
        (this with
        {
            Values = Values.Contains((facet, value))
            ? [.. Values.Where(one => one != (facet, value))]
            : [.. Values, (facet, value)]
        }).Address();

    /// <summary>The address of the page.</summary>
    public string Address(params (string Name, string? Value)[] more) => PageLinks.With(
        $"/browse/{Kind.Folder}",
        [
            (TextParameter, Text),
            .. Values.Select(one => (one.Facet.Parameter, (string?)one.Value)),
            (BrowseOrder.Parameter, Order?.Text),
            .. more,
        ]);

    /// <summary>The address of the page sorted by a field: upwards first, and downwards where it is sorted by it upwards.</summary>
    public string SortedBy(string field) =>
        (this with { Order = new BrowseOrder(field, Order is { IsDescending: false } order && order.Field == field) }).Address();

    /// <summary>A filter as GraphQL writes it.</summary>
    public static string Literal(object? value) => Literal(value, isConstant: false);

    private static NoticeReply Unknown(string message) => new() { Code = "UNKNOWN_VALUE", Message = message };

    private static string Literal(object? value, bool isConstant) => value switch
    {
        IDictionary<string, object?> fields => $"{{ {string.Join(", ", fields.Select(field =>
            $"{field.Key}: {Literal(field.Value, isConstant || BrowsedFacet.TakesConstants(field.Key))}"))} }}",
        string text when isConstant => text,
        string text => JsonSerializer.Serialize(text),
        bool flag => flag ? "true" : "false",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(item => Literal(item, isConstant)))}]",
        _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
    };

    private static Dictionary<string, object?> FilterOf(
        BrowsedKind kind,
        string? text,
        IReadOnlyList<(BrowsedFacet Facet, string Value)> values)
    {
        var all = values.GroupBy(one => one.Facet)
            .Select(object? (chosen) => Any([.. chosen.Select(one => one.Facet.Condition(one.Value)!)]))
            .ToList();
        if (text is not null)
        {
            all.Add(BrowsedFacet.Is(kind.TextField, "contains", text));
        }

        return all.Count == 0 ? [] : new Dictionary<string, object?> { ["and"] = all.ToArray() };
    }

    private static Dictionary<string, object?> Any(Dictionary<string, object?>[] conditions) =>
        conditions.Length == 1 ? conditions[0] : new Dictionary<string, object?> { ["or"] = conditions };
}
