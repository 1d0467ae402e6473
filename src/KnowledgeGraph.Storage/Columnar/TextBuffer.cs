using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>Texts.</summary>
internal sealed class TextBuffer(DataField field) : ColumnBuffer(field, field)
{
    private readonly List<string?> _values = [];

    public override ColumnBuffer Next() => new TextBuffer(Values);

    public override void Add(object? value) => _values.Add((string?)value);

    public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation) => group.WriteAsync(Values, _values!);
}
