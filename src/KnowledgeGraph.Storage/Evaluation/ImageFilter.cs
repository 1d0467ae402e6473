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

    /// <summary>Gives the condition.</summary>
    /// <param name="entity">The entity of the rows.</param>
    /// <param name="node">The filter.</param>
    /// <exception cref="NotSupportedException">A field of a shape is not held by the image.</exception>
    public RowCondition Read(Type entity, FilterNode node) => node switch
    {
        FilterNode.AllOf all => All(ReadAll(entity, all.Conditions)),
        FilterNode.AtLeast { Count: <= 0 } => Always,
        FilterNode.AtLeast some => some.Count == some.Conditions.Count
            ? All(ReadAll(entity, some.Conditions))
            : new AtLeastCondition(some.Count, ReadAll(entity, some.Conditions)),
        FilterNode.Not not => new NotCondition(Read(entity, not.Condition)),
        FilterNode.OneOf one => OneOfCondition.OfKeys(ImageTables.SizeOf(graph, entity), one.Keys),
        FilterNode.OfRecord record => ReadRecord(record),
        FilterNode.AnyLink link => new LinkedCondition(
            ImageTables.LinksOf(graph, link.Field.Owner),
            Read(link.Field.LinkShape().Entity, link.Condition)),
        FilterNode.AnyText text => new LinkedCondition(
            ImageTables.LinksOf(graph, text.Field.Owner),
            Read(text.Field.Element.RowType, text.Condition)),
        FilterNode.Compare { Field.Owner: not null } of => ReadOwned(of),
        FilterNode.Compare compare => ReadComparison(compare),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "no such condition"),
    };

    private static RowCondition All(List<RowCondition> conditions) =>
        conditions.Count == 1 ? conditions[0] : new AllOfCondition(conditions);

    private List<RowCondition> ReadAll(Type entity, IReadOnlyList<FilterNode> nodes) => [.. nodes.Select(node => Read(entity, node))];

    private RecordCondition ReadRecord(FilterNode.OfRecord record)
    {
        var entity = record.Field.RecordShape().Entity;
        return new RecordCondition(ImageTables.EndOf(record.Field), ImageTables.SizeOf(graph, entity), Read(entity, record.Condition));
    }

    private RowCondition ReadComparison(FilterNode.Compare compare) => ImageColumns.Of(graph, compare.Field) switch
    {
        TextColumn column => column.Where(TextTestOf(compare)),
        var column => ((NumberColumn)column).Where(NumberTestOf(compare)),
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

    private RowCondition ReadOwned(FilterNode.Compare compare) =>
        compare.Field.RowType == typeof(DiseaseCitationCategory)
            ? ReadSections(compare)
            : new TextSetCondition(ImageTables.StatedOf(graph, compare.Field), TextTestOf(compare));

    private BitsCondition ReadSections(FilterNode.Compare compare)
    {
        const int AnyBreadth = ~0;
        return new BitsCondition(
            place => graph.DiseaseCitations.CategoryBits(place.Row, AnyBreadth),
            compare.Values.OfType<object>().Aggregate(0, (bits, value) => bits | (1 << (int)NumberOf(value))));
    }
}
