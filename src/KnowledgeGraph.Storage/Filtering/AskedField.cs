namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A field that a filter asks about, and the kind of row that it is a field of.</summary>
/// <param name="Shape">What can be asked of the row.</param>
/// <param name="Field">The field.</param>
public readonly record struct AskedField(FilterShape Shape, FilterField Field)
{
    /// <summary>Every field that a filter of a shape asks about; one that is asked twice comes twice.</summary>
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
    /// The condition that a row has a value of the field; where a value is required, that there is a row. Null where none can be told from the row.
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
