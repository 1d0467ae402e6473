using System.Collections;
using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>
/// Reads a filter, given as dictionaries and lists of plain values, by the fields of a shape. One reader reads one filter.
/// </summary>
/// <param name="graph">Resolves terms and their hierarchy.</param>
/// <param name="limits">The limits on the size of a filter.</param>
/// <param name="report">Receives every term that the filter does not simply name by its identifier.</param>
public sealed class FilterReader(GraphImage graph, FilterLimits limits, Action<TermReport> report)
{
    private int _conditions;

    // The number of negated conditions around the one being read.
    private int _negations;

    /// <summary>Reads a filter.</summary>
    /// <exception cref="FilterException">The filter is too large, or makes no sense.</exception>
    public FilterNode Read(FilterShape shape, IDictionary<string, object?> input) => Read(shape, input, depth: 1);

    private FilterNode Read(
        FilterShape shape,
        IDictionary<string, object?> input,
        int depth) => ReadObject(input, depth, (name, value, level) => name switch
    {
        "and" => FilterNode.All(ReadEach(value, item => Read(shape, item, level + 1))),
        "or" => ReadAny(value, item => Read(shape, item, level + 1)),
        _ => ReadField(shape[name], value, level),
    });

    private FilterNode ReadField(FilterField field, object value, int depth) => (field, (IDictionary<string, object?>)value) switch
    {
        (ScalarField scalar, var operations) => ReadOperations(scalar, operations, depth),
        (TextListField list, var quantifiers) => ReadQuantifiers(
            quantifiers, depth, item => ReadOperations(list.Element, item, depth
                + 1), condition => new FilterNode.AnyText(list, condition)),
        (LinksField links, var quantifiers) => ReadQuantifiers(
            quantifiers, depth, item => Read(links.LinkShape(), item, depth + 1), condition => new FilterNode.AnyLink(links, condition)),
        (RecordField record, var condition) => new FilterNode.OfRecord(record, Read(record.RecordShape(), condition, depth + 1)),
        (TermField term, var operations) => ReadTerm(term, operations),
        (TermSetField set, var wanted) => ReadTermSet(set, wanted),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
    };

    // Every entry given must hold; a null entry counts as not given.
    private FilterNode ReadObject(IDictionary<string, object?> input, int depth, Func<string, object, int, FilterNode> read)
    {
        Refuse(depth > limits.MaxDepth, $"The filter nests deeper than {limits.MaxDepth} levels.");
        return FilterNode.All([.. input.Where(entry => entry.Value is not null).Select(entry => read(entry.Key, entry.Value!, depth))]);
    }

    // An operation without a value would be ignored and let every row in, so it is refused.
    private FilterNode ReadOperations(IDictionary<string, object?> input, int depth, Func<string, object, FilterNode> read) =>
        ReadObject(
            input.All(entry => entry.Value is not null)
                ? input
                : throw Senseless($"{input.First(entry => entry.Value is null).Key} needs a value, and null is none."),
            depth,
            (name, value, _) => read(name, value));

    private FilterNode ReadOperations(ScalarField field, IDictionary<string, object?> input, int depth)
    {
        Refuse(depth > limits.MaxDepth, $"The filter nests deeper than {limits.MaxDepth} levels.");
        return FilterNode.All([.. input.Select(entry => entry.Key switch
        {
            "and" => FilterNode.All(ReadEach(entry.Value, item => ReadOperations(field, item, depth + 1))),
            "or" => ReadAny(entry.Value, item => ReadOperations(field, item, depth + 1)),
            _ => ReadComparison(field, entry.Key, entry.Value),
        })]);
    }

    private FilterNode ReadComparison(ScalarField field, string name, object? value)
    {
        CountCondition();
        var operation = FilterOperation.Of(field.Kind).Single(candidate => candidate.Name == name);
        if (value is null && (operation.TakesList || operation.Comparison != Comparison.In))
        {
            throw Senseless($"{field.Name}: {name} needs a value; for rows without one ask eq: null.");
        }

        var values = operation.TakesList ? Items(value).ToList() : [value];
        Refuse(values.Count > limits.MaxValues, $"{field.Name}: {name} takes at most {limits.MaxValues} values.");
        foreach (var text in values.OfType<string>())
        {
            CheckText(text);
        }

        var comparison = field.Identifiers is { } identifiers && operation.Comparison == Comparison.In
            ? IsIdentified(field, identifiers, operation, values)
            : new FilterNode.Compare(field, operation.Comparison, values);
        return operation.IsOpposite ? new FilterNode.Not(comparison) : comparison;
    }

    // Matches the records that the identifiers stand for. An identifier without a record is reported, as an unknown term is.
    private FilterNode IsIdentified(ScalarField field, IdentifierValues identifiers, FilterOperation operation, List<object?> values)
    {
        var isNegative = operation.IsOpposite || _negations > 0;
        var keys = new HashSet<int>();
        foreach (var text in values.OfType<object>().Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)!))
        {
            foreach (var found in identifiers.Find(graph, text))
            {
                if (found.Status != RecordStatus.Found)
                {
                    report(new TermReport(found, identifiers.Type, operation.Name, isNegative));
                }

                if (found.HasRecord)
                {
                    keys.Add(found.Row + 1);
                }
            }
        }

        var isOneOf = new FilterNode.OneOf([.. keys.Order()]) { Asked = field.Name };
        return values.Contains(null) ? FilterNode.Any([isOneOf, new FilterNode.Compare(field, Comparison.In, [null])]) : isOneOf;
    }

    private FilterNode ReadQuantifiers(
        IDictionary<string, object?> input,
        int depth,
        Func<IDictionary<string, object?>, FilterNode> readItem,
        Func<FilterNode, FilterNode> any) =>
        ReadOperations(input, depth, (name, value) =>
        {
            CountCondition();
            return name switch
            {
                "some" => any(readItem((IDictionary<string, object?>)value)),
                "none" => new FilterNode.Not(any(Negated(() => readItem((IDictionary<string, object?>)value)))),
                "all" => new FilterNode.Not(any(new FilterNode.Not(readItem((IDictionary<string, object?>)value)))),
                _ => (bool)value ? any(FilterNode.Always) : new FilterNode.Not(any(FilterNode.Always)),
            };
        });

    private T Negated<T>(Func<T> read)
    {
        _negations++;
        var result = read();
        _negations--;
        return result;
    }

    private TermKeys KeysFor(EntityType ontology, string operation, bool isNegative) =>
        new(graph, ontology, found => report(new TermReport(found, ontology, operation, isNegative || _negations > 0)));

    private FilterNode ReadTerm(TermField field, IDictionary<string, object?> input) =>
        ReadOperations(input, 1, (name, value) =>
        {
            CountCondition();
            var keys = KeysFor(field.Ontology, name, isNegative: name is "neq" or "nin");
            return name switch
            {
                "eq" => IsAmong(field, name, keys.Of([Text(value)])),
                "neq" => new FilterNode.Not(IsAmong(field, name, keys.Of([Text(value)]))),
                "in" => IsAmong(field, name, keys.Of(Texts(field, name, value))),
                "nin" => new FilterNode.Not(IsAmong(field, name, keys.Of(Texts(field, name, value)))),
                "isA" => IsAmong(field, name, keys.IsA([Text(value)])),
                "isAIn" => IsAmong(field, name, keys.IsA(Texts(field, name, value))),
                "childOf" => IsAmong(field, name, keys.ChildrenOf(Text(value))),
                "ancestorOf" => IsAmong(field, name, keys.AncestorsOf(Text(value))),
                "descendantOf" => IsAmong(field, name, DescendantsOf(keys, (IDictionary<string, object?>)value)),
                _ => throw new ArgumentOutOfRangeException(nameof(input), name, "no such operation"),
            };
        });

    private FilterNode IsAmong(TermField field, string operation, IReadOnlyList<int> keys) => field switch
    {
        { Curie: { } curie } => new FilterNode.Compare(
            curie,
            Comparison.In,
            [.. keys.Select(object? (key) => graph.CurieOf(field.Ontology, key - 1))]),
        { Record: { } record } => new FilterNode.OfRecord(record, new FilterNode.OneOf(keys)),
        _ => new FilterNode.OneOf(keys) { Asked = $"{field.Name}.{operation}" },
    };

    private IReadOnlyList<int> DescendantsOf(TermKeys keys, IDictionary<string, object?> input)
    {
        var within = input.TryGetValue("within", out var given) && given is int steps ? steps : int.MaxValue;
        return within >= 1 ? keys.DescendantsOf(Text(input["term"]!), within) : throw Senseless("descendantOf: within must be 1 or more.");
    }

    private FilterNode ReadTermSet(TermSetField field, IDictionary<string, object?> input)
    {
        CountCondition();
        var terms = Texts(field, "terms", input["terms"]!);
        var absent = input.TryGetValue("absent", out var without) && without is not null ? Texts(field, "absent", without) : [];
        Refuse(terms.Count + absent.Count > limits.MaxSetTerms, $"{field.Name} takes at most {limits.MaxSetTerms} terms.");
        var includeDescendants = !input.TryGetValue("includeDescendants", out var below) || below is not false;
        var minimumFrequency = input.TryGetValue("minimumFrequency", out var frequency) && frequency is not null
            ? Convert.ToDouble(frequency, CultureInfo.InvariantCulture)
            : (double?)null;
        if (minimumFrequency is { } least && !(least is >= 0 and <= 1))
        {
            throw Senseless($"{field.Name}: minimumFrequency must be between 0 and 1.");
        }

        IReadOnlyList<int> KeysOf(string term, TermKeys keys) => includeDescendants ? keys.IsA([term]) : keys.Of([term]);
        var (wanted, unwanted) = (KeysFor(field.Ontology, "terms", isNegative: false), KeysFor(field.Ontology, "absent", isNegative: true));
        // A term that is named twice counts once; those that are unknown count each, and no record has them.
        var present = new List<IReadOnlyList<int>>();
        foreach (var keys in terms.Select(term => KeysOf(term, wanted)))
        {
            if (keys.Count == 0 || !present.Exists(other => other.SequenceEqual(keys)))
            {
                present.Add(keys);
            }
        }

        var atLeast = input.TryGetValue("atLeast", out var count) && count is int given ? given : present.Count;
        if (atLeast < 0 || atLeast > present.Count)
        {
            throw Senseless($"{field.Name}: atLeast must be between 0 and the number of different terms, {present.Count}.");
        }

        return FilterNode.All(
        [
            new FilterNode.AtLeast(atLeast, present.ConvertAll(keys => field.HasAnyOf(keys, minimumFrequency))),
            .. absent.Select(term => new FilterNode.Not(field.HasAnyOf(KeysOf(term, unwanted), null))),
        ]);
    }

    private static FilterNode ReadAny(object? value, Func<IDictionary<string, object?>, FilterNode> read)
    {
        var alternatives = ReadEach(value, read);
        return alternatives.Count == 0 ? FilterNode.Always : FilterNode.Any(alternatives);
    }

    private static List<FilterNode> ReadEach(object? value, Func<IDictionary<string, object?>, FilterNode> read) =>
        [.. Items(value).Select(item => read((IDictionary<string, object?>)item!))];

    private static IEnumerable<object?> Items(object? value) => value is null ? [] : ((IEnumerable)value).Cast<object?>();

    private List<string> Texts(FilterField field, string name, object value)
    {
        var texts = Items(value).OfType<string>().Select(Text).ToList();
        Refuse(texts.Count > limits.MaxValues, $"{field.Name}: {name} takes at most {limits.MaxValues} values.");
        return texts;
    }

    private string Text(object value)
    {
        CheckText((string)value);
        return (string)value;
    }

    private void CheckText(string text)
    {
        Refuse(text.Length > limits.MaxTextLength, $"A text in the filter has more than {limits.MaxTextLength} characters.");
        if (text.Contains('\0'))
        {
            throw Senseless("A text in the filter holds a NUL.");
        }
    }

    private void CountCondition() =>
        Refuse(++_conditions > limits.MaxConditions, $"The filter has more than {limits.MaxConditions} conditions.");

    private static void Refuse(bool isTooLarge, string message)
    {
        if (isTooLarge)
        {
            throw new FilterException(message, isTooLarge: true);
        }
    }

    private static FilterException Senseless(string message) => new(message, isTooLarge: false);
}
