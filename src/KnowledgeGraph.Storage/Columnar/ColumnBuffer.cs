using Parquet;
using Parquet.Schema;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>The values of a column until they are written.</summary>
internal abstract class ColumnBuffer(Field column, DataField values)
{
    /// <summary>The column in the file's schema.</summary>
    public Field Field => column;

    /// <summary>The field that the values are written to.</summary>
    protected DataField Values => values;

    /// <summary>The buffer of a column.</summary>
    public static ColumnBuffer Of(ColumnDescription column) => column.Kind switch
    {
        ColumnKind.Text => new TextBuffer(new DataField(column.Name, typeof(string), isNullable: true)),
        ColumnKind.Texts => ListBuffer<string, ReadOnlyMemory<char>>.Of(column.Name, text => text.AsMemory()),
        ColumnKind.Wholes => ListBuffer<int, int>.Of(column.Name, item => item),
        ColumnKind.Numbers => ListBuffer<double, double>.Of(column.Name, item => item),
        ColumnKind.Truths => ListBuffer<bool, bool>.Of(column.Name, item => item),
        ColumnKind.Whole => new ValueBuffer<int>(new DataField(column.Name, typeof(int), isNullable: true)),
        ColumnKind.Date => new ValueBuffer<DateOnly>(new DataField(column.Name, typeof(DateOnly), isNullable: true)),
        ColumnKind.Number => new ValueBuffer<double>(new DataField(column.Name, typeof(double), isNullable: true)),
        _ => new ValueBuffer<bool>(new DataField(column.Name, typeof(bool), isNullable: true)),
    };

    /// <summary>An empty buffer of the same column, to be filled while this one is written.</summary>
    public abstract ColumnBuffer Next();

    /// <summary>Adds the value of one more row.</summary>
    public abstract void Add(object? value);

    /// <summary>Writes the values.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, CancellationToken cancellation);
}
