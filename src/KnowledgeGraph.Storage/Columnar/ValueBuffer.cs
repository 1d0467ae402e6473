using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>Numbers, days, or truths.</summary>
internal sealed class ValueBuffer<T>(DataField field) : ColumnBuffer(field, field)
    where T : struct
{
    private readonly List<T?> _values = [];

    public override ColumnBuffer Next() => new ValueBuffer<T>(Values);

    public override void Add(object? value) => _values.Add((T?)value);

    public override Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation) =>
        group.WriteAsync<T>(Values, _values.ToArray(), cancellationToken: cancellation);
}
