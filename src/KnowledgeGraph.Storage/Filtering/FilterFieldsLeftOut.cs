namespace KnowledgeGraph.Storage.Filtering;

/// <summary>Leaves conditions on some fields out of a filter.</summary>
public static class FilterFieldsLeftOut
{
    /// <summary>The filter without those of its conditions that ask for nothing but some fields; one that asks for others as well stays.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="fields">Names of fields of the filter's own rows.</param>
    public static FilterNode Without(this FilterNode filter, IReadOnlyCollection<string> fields)
    {
        if (filter is FilterNode.AllOf all)
        {
            return FilterNode.All([.. all.Conditions.Select(condition => condition.Without(fields)).Where(condition => condition is not FilterNode.AllOf { Conditions.Count: 0 })]);
        }

        return FieldsOf(filter).All(fields.Contains) ? FilterNode.Always : filter;
    }

    // Terms have become keys, of which nobody can tell what was asked.
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
