using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Random filters and orders, made from what the shapes allow, as the arguments of a request would hold them.</summary>
internal sealed class RandomFilter(Random random, IFilterValues values)
{
    private const int Deepest = 4;

    public Dictionary<string, object?> Filter(FilterShape shape, int depth = 0)
    {
        var filter = new Dictionary<string, object?>();
        var fields = shape.Fields.Where(field => depth < Deepest || field is ScalarField or TermField).ToList();
        for (var count = fields.Count == 0 ? 0 : random.Next(1, depth < 2 ? 4 : 2); count > 0; count--)
        {
            var field = fields[random.Next(fields.Count)];
            filter[field.Name] = Value(field, depth + 1);
        }

        if (depth < Deepest && random.Next(4) == 0)
        {
            filter[random.Next(2) == 0 ? "and" : "or"] = Enumerable.Range(0, random.Next(0, 4))
                .Select(object (_) => Filter(shape, depth + 1))
                .ToList();
        }

        return filter;
    }

    public List<object?> Order(FilterShape shape) =>
        shape.Fields.Any(CanOrder) ? [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => OrderEntry(shape, 0))] : [];

    private Dictionary<string, object?> OrderEntry(FilterShape shape, int depth)
    {
        var fields = shape.Fields.Where(field => CanOrder(field) && (field is ScalarField || depth < 2)).ToList();
        var field = fields[random.Next(fields.Count)];
        return new Dictionary<string, object?>
        {
            [field.Name] = field is RecordField record
                ? OrderEntry(record.RecordShape(), depth + 1)
                : random.Next(2) == 0 ? SortDirection.Asc : SortDirection.Desc,
        };
    }

    private static bool CanOrder(FilterField field) => field is ScalarField { Owner: null } or RecordField;

    private Dictionary<string, object?> Value(FilterField field, int depth) => field switch
    {
        ScalarField scalar => Operations(scalar, depth),
        TextListField list => Quantified(() => Operations(list.Element, depth + 1)),
        LinksField links => Quantified(() => Filter(links.LinkShape(), depth + 1)),
        RecordField record => Filter(record.RecordShape(), depth + 1),
        TermField term => Term(term.Ontology),
        _ => TermSet(((TermSetField)field).Ontology),
    };

    private Dictionary<string, object?> Quantified(Func<Dictionary<string, object?>> element) => random.Next(4) switch
    {
        0 => new() { ["some"] = element() },
        1 => new() { ["none"] = element() },
        2 => new() { ["all"] = element() },
        _ => new() { ["any"] = random.Next(2) == 0 },
    };

    private Dictionary<string, object?> Operations(ScalarField field, int depth)
    {
        var operations = new Dictionary<string, object?>();
        for (var count = random.Next(1, 3); count > 0; count--)
        {
            var all = FilterOperation.Of(field.Kind);
            var operation = all[random.Next(all.Count)];
            object? One() => operation.Comparison == Comparison.In && random.Next(6) == 0 ? null
                : operation.Comparison == Comparison.In && field.Identifiers is not null ? Identifier(field)
                : Scalar(field);
            operations[operation.Name] = operation.TakesList ? Enumerable.Range(0, random.Next(4)).Select(_ => One()).ToList() : One();
        }

        if (field.Kind == FilterKind.Text && depth < Deepest && random.Next(6) == 0)
        {
            operations[random.Next(2) == 0 ? "and" : "or"] = Enumerable.Range(0, random.Next(3))
                .Select(object? (_) => Operations(field, depth + 1))
                .ToList();
        }

        return operations;
    }

    private object Identifier(ScalarField field) => field.Kind == FilterKind.WholeNumber
        ? int.Parse(values.Identifier(field, random), System.Globalization.CultureInfo.InvariantCulture)
        : values.Identifier(field, random);

    private object Scalar(ScalarField field) => field.Kind switch
    {
        FilterKind.Text => values.Text(field, random),
        FilterKind.WholeNumber => values.Number(field, random),
        FilterKind.RealNumber => random.Next(11) / 10.0,
        FilterKind.Boolean => random.Next(2) == 0,
        _ => Enum.ToObject(field.ValueType, random.Next(Enum.GetValues(field.ValueType).Length)),
    };

    private Dictionary<string, object?> Term(EntityType ontology) => random.Next(9) switch
    {
        0 => new() { ["eq"] = TermId(ontology) },
        1 => new() { ["neq"] = TermId(ontology) },
        2 => new() { ["in"] = TermIds(ontology) },
        3 => new() { ["nin"] = TermIds(ontology) },
        4 => new() { ["isA"] = TermId(ontology) },
        5 => new() { ["isAIn"] = TermIds(ontology) },
        6 => new() { ["childOf"] = TermId(ontology) },
        7 => new() { ["ancestorOf"] = TermId(ontology) },
        _ => new()
        {
            ["descendantOf"] = new Dictionary<string, object?>
            {
                ["term"] = TermId(ontology),
                ["within"] = random.Next(2) == 0 ? null : random.Next(1, 4),
            }
        },
    };

    private Dictionary<string, object?> TermSet(EntityType ontology)
    {
        var terms = TermIds(ontology).Distinct().ToList();
        return new()
        {
            ["terms"] = terms,
            ["atLeast"] = random.Next(2) == 0 ? null : random.Next(0, terms.Count + 1),
            ["includeDescendants"] = random.Next(3) > 0,
            ["minimumFrequency"] = random.Next(2) == 0 ? null : random.Next(11) / 10.0,
            ["absent"] = random.Next(2) == 0 ? null : TermIds(ontology),
        };
    }

    private List<object?> TermIds(EntityType ontology) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => TermId(ontology))];

    private string TermId(EntityType ontology) => values.Term(ontology, random);
}
