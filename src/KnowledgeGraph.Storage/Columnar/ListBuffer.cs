using System.Collections;
using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>
/// Lists, in the three levels that every reader knows for lists; a missing list is written as an empty one, and a missing item as null.
/// </summary>
/// <typeparam name="TItem">The type of an item.</typeparam>
/// <typeparam name="TWritten">The type that the writer takes for an item.</typeparam>
internal sealed class ListBuffer<TItem, TWritten>(
    ListField field,
    DataField items,
    Func<TItem, TWritten> written) : ColumnBuffer(field, items)
    where TWritten : struct
{
    private const int Empty = 1;

    private readonly List<TWritten> _items = [];
    private readonly List<int> _definitions = [];
    private readonly List<int> _repetitions = [];

    /// <summary>The buffer of a column.</summary>
    public static ListBuffer<TItem, TWritten> Of(string name, Func<TItem, TWritten> written)
    {
        var items = new DataField("element", typeof(TItem), isNullable: true);
        return new ListBuffer<TItem, TWritten>(new ListField(name, items), items, written);
    }

    public override ColumnBuffer Next() => new ListBuffer<TItem, TWritten>((ListField)Field, Values, written);

    public override void Add(object? value)
    {
        var isFirst = true;
        foreach (var item in (IEnumerable?)value ?? Array.Empty<TItem>())
        {
            if (item is not null)
            {
                _items.Add(written((TItem)item));
            }

            _definitions.Add(item is null ? Values.MaxDefinitionLevel - 1 : Values.MaxDefinitionLevel);
            _repetitions.Add(isFirst ? 0 : 1);
            isFirst = false;
        }

        if (isFirst)
        {
            _definitions.Add(Empty);
            _repetitions.Add(0);
        }
    }

    public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation) => group.WriteAllPartsAsync<TWritten>(
        Values, _items.ToArray(), (ReadOnlyMemory<int>?)_definitions.ToArray(), (ReadOnlyMemory<int>?)_repetitions.ToArray(), cancellation);
}
