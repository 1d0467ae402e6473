using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>Lists of texts, in the three levels that every reader knows for lists; a missing list is written as an empty one.</summary>
internal sealed class TextListBuffer(ListField field, DataField items) : ColumnBuffer(field, items)
{
    private const int Missing = 1;

    private readonly List<ReadOnlyMemory<char>> _items = [];
    private readonly List<int> _definitions = [];
    private readonly List<int> _repetitions = [];

    /// <summary>The buffer of a column.</summary>
    public static TextListBuffer Named(string name)
    {
        var items = new DataField("element", typeof(string), isNullable: false);
        return new TextListBuffer(new ListField(name, items), items);
    }

    public override ColumnBuffer Next() => new TextListBuffer((ListField)Field, Values);

    public override void Add(object? value)
    {
        var isFirst = true;
        foreach (var item in (IEnumerable<string>?)value ?? [])
        {
            _items.Add(item.AsMemory());
            _definitions.Add(Values.MaxDefinitionLevel);
            _repetitions.Add(isFirst ? 0 : 1);
            isFirst = false;
        }

        if (isFirst)
        {
            _definitions.Add(Missing);
            _repetitions.Add(0);
        }
    }

    public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation) => group.WriteAllPartsAsync<ReadOnlyMemory<char>>(
        Values, _items.ToArray(), (ReadOnlyMemory<int>?)_definitions.ToArray(), (ReadOnlyMemory<int>?)_repetitions.ToArray(), cancellation);
}
