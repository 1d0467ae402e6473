namespace KnowledgeGraph.Core.Selection;

/// <summary>The keys of the records at one end of links, as keys of the links.</summary>
/// <param name="end">Which end.</param>
/// <param name="keys">The records' keys.</param>
public sealed class RecordKeys(LinkEnd end, RowKeys keys) : RowKeys
{
    /// <inheritdoc/>
    public override long KeyOf(in RowPlace place) => keys.KeyOf(RowPlace.Of(place.End(end)));

    /// <inheritdoc/>
    public override long KeyOfValue(object? value) => keys.KeyOfValue(value);
}
