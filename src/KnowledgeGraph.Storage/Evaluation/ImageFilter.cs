using System.Globalization;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Selection;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>Turns a filter into a condition on the rows of an image.</summary>
/// <param name="graph">The image.</param>
internal sealed class ImageFilter(GraphImage graph)
{
    private static readonly RowCondition Always = new AllOfCondition([]);

    /// <summary>Gives the condition; null if the filter asks for something that the image does not hold.</summary>
    /// <param name="entity">The entity of the rows.</param>
    /// <param name="node">The filter.</param>
    public RowCondition? Read(Type entity, FilterNode node) => node switch
    {
        FilterNode.AllOf all => ReadAll(entity, all.Conditions) is { } conditions ? All(conditions) : null,
        FilterNode.AtLeast { Count: <= 0 } => Always,
        FilterNode.AtLeast some => ReadAll(entity, some.Conditions) is { } conditions
            ? some.Count == conditions.Count ? All(conditions) : new AtLeastCondition(some.Count, conditions)
            : null,
        FilterNode.Not not => Read(entity, not.Condition) is { } condition ? new NotCondition(condition) : null,
        FilterNode.OneOf one => ImageTables.SizeOf(graph, entity) is { } size ? OneOfCondition.OfKeys(size, one.Keys) : null,
        FilterNode.OfRecord record => ReadRecord(record),
        FilterNode.AnyLink link => ImageTables.LinksOf(graph, link.Field) is { } links
            && Read(link.Field.LinkShape().Entity, link.Condition) is { } condition
            ? new LinkedCondition(links, condition)
            : null,
        FilterNode.Compare { Field.Owner: not null } of => ReadSections(of),
        FilterNode.Compare compare => ReadComparison(compare),
        _ => null,
    };

    private static RowCondition All(List<RowCondition> conditions) =>
        conditions.Count == 1 ? conditions[0] : new AllOfCondition(conditions);

    private List<RowCondition>? ReadAll(Type entity, IReadOnlyList<FilterNode> nodes)
    {
        var conditions = new List<RowCondition>(nodes.Count);
        foreach (var node in nodes)
        {
            if (Read(entity, node) is not { } condition)
            {
                return null;
            }

            conditions.Add(condition);
        }

        return conditions;
    }

    private RecordCondition? ReadRecord(FilterNode.OfRecord record)
    {
        var entity = record.Field.RecordShape().Entity;
        return ImageTables.EndOf(record.Field) is { } end && ImageTables.SizeOf(graph, entity) is { } size
            && Read(entity, record.Condition) is { } condition
            ? new RecordCondition(end, size, condition)
            : null;
    }

    private RowCondition? ReadComparison(FilterNode.Compare compare) => ImageColumns.Of(graph, compare.Field) switch
    {
        TextColumn column => column.Where(TextTestOf(compare)),
        NumberColumn column => column.Where(NumberTestOf(compare)),
        _ => null,
    };

    private static TextTest TextTestOf(FilterNode.Compare compare) => compare.Comparison switch
    {
        Comparison.In => TextTest.OneOf([.. compare.Values.SelectMany(value => SpellingsOf(compare.Field, (string?)value))]),
        Comparison.Contains => TextTest.Contains((string)compare.Values[0]!),
        Comparison.StartsWith => TextTest.StartsWith((string)compare.Values[0]!),
        Comparison.EndsWith => TextTest.EndsWith((string)compare.Values[0]!),
        _ => throw new ArgumentOutOfRangeException(nameof(compare), compare, "no such comparison of texts"),
    };

    private static IEnumerable<string?> SpellingsOf(ScalarField field, string? value) =>
        value is not null && field.Spellings is { } spellings ? spellings(value) : Enumerable.Repeat(value, 1);

    private static NumberTest NumberTestOf(FilterNode.Compare compare) => compare.Comparison switch
    {
        Comparison.In => NumberTest.OneOf([.. compare.Values.Select(value => value is null ? (double?)null : NumberOf(value))]),
        Comparison.Greater => NumberTest.Above(NumberOf(compare.Values[0]!)),
        Comparison.GreaterOrEqual => NumberTest.AtLeast(NumberOf(compare.Values[0]!)),
        Comparison.Less => NumberTest.Below(NumberOf(compare.Values[0]!)),
        Comparison.LessOrEqual => NumberTest.AtMost(NumberOf(compare.Values[0]!)),
        _ => throw new ArgumentOutOfRangeException(nameof(compare), compare, "no such comparison of numbers"),
    };

    private static double NumberOf(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    // Of the rows that belong to another row, the image holds only the sections of literature.
    private BitsCondition? ReadSections(FilterNode.Compare compare)
    {
        const int AnyBreadth = ~0;
        return compare is { Comparison: Comparison.In } && compare.Field.RowType == typeof(DiseaseCitationCategory)
            ? new BitsCondition(
                place => graph.DiseaseCitations.CategoryBits(place.Row, AnyBreadth),
                compare.Values.OfType<object>().Aggregate(0, (bits, value) => bits | (1 << (int)NumberOf(value))))
            : null;
    }
}
