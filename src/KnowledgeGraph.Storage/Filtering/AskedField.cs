namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A field that a filter asks about, with the kind of row that it belongs to.</summary>
/// <param name="Shape">The filter and sort fields of the row.</param>
/// <param name="Field">The field.</param>
public readonly record struct AskedField(FilterShape Shape, FilterField Field)
{
    /// <summary>Every field that a filter of a shape asks about; a field that is asked about twice comes twice.</summary>
    public static IEnumerable<AskedField> Of(FilterShape shape, FilterNode filter) => filter switch
    {
        FilterNode.AllOf all => all.Conditions.SelectMany(condition => Of(shape, condition)),
        FilterNode.AtLeast some => some.Conditions.SelectMany(condition => Of(shape, condition)),
        FilterNode.Not not => Of(shape, not.Condition),
        FilterNode.Compare compare => [new AskedField(shape, compare.Field)],
        FilterNode.AnyText text => [new AskedField(shape, text.Field)],
        FilterNode.AnyLink link => Of(link.Field.LinkShape(), link.Condition).Prepend(new AskedField(shape, link.Field)),
        FilterNode.OfRecord record => Of(record.Field.RecordShape(), record.Condition),
        _ => [],
    };

    /// <summary>
    /// The condition that a row has a value in the field; for a list or links, that there is an entry. Null if the
    /// row alone does not show this.
    /// </summary>
    public FilterNode? HasValue => Field switch
    {
        ScalarField { Owner: null, Kind: not FilterKind.Boolean } scalar => IsPresent(scalar),
        TextListField list => new FilterNode.AnyText(list, IsPresent(list.Element)),
        LinksField links => new FilterNode.AnyLink(links, FilterNode.Always),
        _ => null,
    };

    private static FilterNode.Not IsPresent(ScalarField field) => new(new FilterNode.Compare(field, Comparison.In, [null]));
}
