using System.Collections;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>Reads an order, given as a list of dictionaries of one entry, by the fields of a shape.</summary>
public static class OrderReader
{
    /// <summary>Reads an order.</summary>
    /// <exception cref="FilterException">It is too long, or an entry names no field or several.</exception>
    public static IReadOnlyList<OrderTerm> Read(FilterShape shape, IEnumerable input, FilterLimits limits)
    {
        var terms = input.Cast<object?>().Select(entry => ReadEntry(shape, (IDictionary<string, object?>)entry!, [])).ToList();
        return terms.Count <= limits.MaxOrderTerms
            ? [.. terms, .. TieBreakers(shape, terms)]
            : throw new FilterException($"An order has at most {limits.MaxOrderTerms} entries.", isTooLarge: true);
    }

    // Tie breakers come behind all that was asked for.
    private static IEnumerable<OrderTerm> TieBreakers(FilterShape shape, List<OrderTerm> terms) =>
        from term in terms
        where term.Path.Count == 0 && term.Field.TieBreaker is not null
        let breaker = (ScalarField)shape[term.Field.TieBreaker!]
        where !terms.Exists(other => other.Path.Count == 0 && other.Field == breaker)
        select new OrderTerm([], breaker, IsDescending: true);

    private static OrderTerm ReadEntry(FilterShape shape, IDictionary<string, object?> entry, IReadOnlyList<RecordField> path)
    {
        var given = entry.Where(field => field.Value is not null).ToList();
        if (given.Count != 1)
        {
            throw new FilterException(
                $"An entry of an order names one field; {given.Count} were given. Give a list of entries, applied in turn.",
                isTooLarge: false);
        }

        var (name, value) = (given[0].Key, given[0].Value!);
        return shape[name] is RecordField record
            ? ReadEntry(record.RecordShape(), (IDictionary<string, object?>)value, [.. path, record])
            : new OrderTerm(path, (ScalarField)shape[name], (SortDirection)value == SortDirection.Desc);
    }
}
