namespace KnowledgeGraph.Storage.Filtering;

/// <summary>Leaves conditions on some fields out of a filter.</summary>
public static class FilterFieldsLeftOut
{
    /// <summary>
    /// The filter without the conditions that ask only about some fields; a condition that also asks about other fields stays.
    /// </summary>
    /// <param name="filter">The filter.</param>
    /// <param name="fields">The names of fields of the filter's own rows.</param>
    public static FilterNode Without(this FilterNode filter, IReadOnlyCollection<string> fields)
    {
        if (filter is FilterNode.AllOf all)
        {
            return FilterNode.All([.. all.Conditions.Select(condition => condition.Without(fields))
                .Where(condition => condition is not FilterNode.AllOf { Conditions.Count: 0 })]);
        }

        return FieldsOf(filter).All(fields.Contains) ? FilterNode.Always : filter;
    }

    // Terms have become keys, which no longer show the field that was asked about.
    private static IEnumerable<string> FieldsOf(FilterNode filter) => filter switch
    {
        FilterNode.AllOf all => all.Conditions.SelectMany(FieldsOf),
        FilterNode.AtLeast some => some.Conditions.SelectMany(FieldsOf),
        FilterNode.Not not => FieldsOf(not.Condition),
        FilterNode.Compare compare => [compare.Field.Name],
        FilterNode.AnyText any => [any.Field.Name],
        FilterNode.AnyLink any => [any.Field.Name],
        FilterNode.OfRecord of => [of.Field.Name],
        _ => [string.Empty],
    };
}
