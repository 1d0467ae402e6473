namespace KnowledgeGraph.Storage.Filtering;

/// <summary>Leaves conditions on some fields out of a filter.</summary>
public static class FilterFieldsLeftOut
{
    private const string Sign = "negated";

    /// <summary>
    /// The filter without the conditions on some fields. Conditions of a link that are about other fields stay, such as that on the gene of
    /// a link whose association is left out; only the sign goes too where nothing else is left of the link. Where conditions are
    /// alternatives or are denied, they are left out together or not at all.
    /// </summary>
    /// <param name="filter">The filter.</param>
    /// <param name="fields">
    /// The fields by their way from the filter's own rows, e.g. <c>chromosome</c>, <c>genes.validity</c>,
    /// <c>phenotypes.phenotype.term.isA</c>; a way that ends early names all fields beyond it.
    /// </param>
    public static FilterNode Without(this FilterNode filter, IReadOnlyCollection<string> fields) => Without(filter, fields, string.Empty);

    private static FilterNode Without(FilterNode filter, IReadOnlyCollection<string> fields, string way) => filter switch
    {
        FilterNode.AllOf all => FilterNode.All([.. all.Conditions.Select(condition => Without(condition, fields, way)).Where(IsCondition)]),
        _ when IsOwn(filter, fields, way) => FilterNode.Always,
        FilterNode.AnyLink any => any with { Condition = Without(any.Condition, fields, $"{way}{any.Field.Name}.") },
        FilterNode.OfRecord of => of with { Condition = Without(of.Condition, fields, $"{way}{of.Field.Name}.") },
        _ => filter,
    };

    private static bool IsCondition(FilterNode filter) => filter is not FilterNode.AllOf { Conditions.Count: 0 };

    // A sign belongs to what is said beside it.
    private static bool IsOwn(FilterNode filter, IReadOnlyCollection<string> fields, string way)
    {
        var asked = WaysOf(filter, way).ToList();
        return asked.Exists(IsNamed) && asked.TrueForAll(field => IsNamed(field) || IsSign(field));

        bool IsNamed(string field) => fields.Any(one => field == one || field.StartsWith($"{one}.", StringComparison.Ordinal));

        bool IsSign(string field) => field.EndsWith($".{Sign}", StringComparison.Ordinal)
            && fields.Any(one => one.StartsWith(field[..^Sign.Length], StringComparison.Ordinal));
    }

    private static IEnumerable<string> WaysOf(FilterNode filter, string way) => filter switch
    {
        FilterNode.AllOf all => all.Conditions.SelectMany(condition => WaysOf(condition, way)),
        FilterNode.AtLeast some => some.Conditions.SelectMany(condition => WaysOf(condition, way)),
        FilterNode.Not not => WaysOf(not.Condition, way),
        FilterNode.Compare compare => [way + compare.Field.Name],
        FilterNode.AnyText any => [way + any.Field.Name],
        FilterNode.AnyLink any => WaysOf(any.Condition, $"{way}{any.Field.Name}.").DefaultIfEmpty(way + any.Field.Name),
        FilterNode.OfRecord of => WaysOf(of.Condition, $"{way}{of.Field.Name}.").DefaultIfEmpty(way + of.Field.Name),
        FilterNode.OneOf one => [way + one.Asked],
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "no such condition"),
    };
}
