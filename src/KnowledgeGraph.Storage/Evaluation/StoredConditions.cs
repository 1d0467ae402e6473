using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>Puts the keys of rows that meet a condition in the place of each condition that the image does not hold.</summary>
/// <param name="graph">The image.</param>
/// <param name="keysOf">Reads the keys of all rows of a shape that meet a condition.</param>
internal sealed class StoredConditions(GraphImage graph, ReadKeys keysOf)
{
    // Keys of more rows than these take longer to read than the page that the database would find.
    private const int MostRows = 1_000_000;

    private readonly ImageFilter _image = new(graph);

    /// <summary>
    /// The filter with keys; null where they would be too many, or the image does not even know what they are the keys of.
    /// </summary>
    public async Task<FilterNode?> ReplaceAsync(FilterShape shape, FilterNode node, CancellationToken cancellation)
    {
        if (_image.Read(shape.Entity, node) is not null)
        {
            return node;
        }

        switch (node)
        {
            case FilterNode.AllOf all:
                return await ReplaceEachAsync(shape, all.Conditions, cancellation).ConfigureAwait(false) is { } every
                    ? new FilterNode.AllOf(every)
                    : null;
            case FilterNode.AtLeast some:
                return await ReplaceEachAsync(shape, some.Conditions, cancellation).ConfigureAwait(false) is { } any
                    ? some with { Conditions = any }
                    : null;
            case FilterNode.Not not:
                return await ReplaceAsync(shape, not.Condition, cancellation).ConfigureAwait(false) is { } opposite
                    ? new FilterNode.Not(opposite)
                    : null;
            case FilterNode.OfRecord record when ImageTables.EndOf(record.Field) is not null:
                return await ReplaceAsync(record.Field.RecordShape(), record.Condition, cancellation).ConfigureAwait(false) is { } ofRecord
                    ? record with { Condition = ofRecord }
                    : null;
            case FilterNode.AnyLink link when ImageTables.LinksOf(graph, link.Field) is not null:
                return await ReplaceAsync(link.Field.LinkShape(), link.Condition, cancellation).ConfigureAwait(false) is { } ofLink
                    ? link with { Condition = ofLink }
                    : null;
            default:
                return ImageTables.SizeOf(graph, shape.Entity) <= MostRows
                    ? new FilterNode.OneOf(await keysOf(shape, node, cancellation).ConfigureAwait(false))
                    : null;
        }
    }

    private async Task<List<FilterNode>?> ReplaceEachAsync(
        FilterShape shape,
        IReadOnlyList<FilterNode> nodes,
        CancellationToken cancellation)
    {
        var replaced = new List<FilterNode>(nodes.Count);
        foreach (var node in nodes)
        {
            if (await ReplaceAsync(shape, node, cancellation).ConfigureAwait(false) is not { } other)
            {
                return null;
            }

            replaced.Add(other);
        }

        return replaced;
    }
}
