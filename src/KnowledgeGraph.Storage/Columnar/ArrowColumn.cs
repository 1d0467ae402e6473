using System.Collections;
using Apache.Arrow;
using Apache.Arrow.Memory;
using Apache.Arrow.Types;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>Makes the arrays of a column.</summary>
internal sealed class ArrowColumn(ColumnDescription column)
{
    // The name that Arrow's own libraries give to what a list is made of.
    private const string Item = "item";

    /// <summary>The column in the stream's schema.</summary>
    public Field Field { get; } =
        new(column.Name, TypeOf(column.Kind), nullable: true, new Dictionary<string, string> { ["description"] = column.Description });

    /// <summary>An array of values, each of the column's kind or null.</summary>
    public IArrowArray Build(IReadOnlyList<object?> values) =>
        column.Kind.ItemOf() is { } item ? Lists(item, values) : Values(column.Kind, values);

    private static IArrowType TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => StringType.Default,
        ColumnKind.Whole => Int32Type.Default,
        ColumnKind.Number => DoubleType.Default,
        ColumnKind.Date => Date32Type.Default,
        ColumnKind.Truth => BooleanType.Default,
        _ => new ListType(new Field(Item, TypeOf(kind.ItemOf()!.Value), nullable: true)),
    };

    private static IArrowArray Values(ColumnKind kind, IReadOnlyList<object?> values) => kind switch
    {
        ColumnKind.Whole => Values(new Int32Array.Builder(), values),
        ColumnKind.Number => Values(new DoubleArray.Builder(), values),
        ColumnKind.Date => Days(values),
        ColumnKind.Truth => Values(new BooleanArray.Builder(), values),
        _ => new StringArray.Builder().AppendRange(values.Cast<string?>()).Build(),
    };

    private static TArray Values<T, TArray, TBuilder>(IArrowArrayBuilder<T, TArray, TBuilder> builder, IReadOnlyList<object?> values)
        where TArray : IArrowArray
        where TBuilder : IArrowArrayBuilder<TArray>
    {
        foreach (var value in values)
        {
            _ = value is T given ? builder.Append(given) : builder.AppendNull();
        }

        return builder.Build(MemoryAllocator.Default.Value);
    }

    private static Date32Array Days(IReadOnlyList<object?> values)
    {
        var builder = new Date32Array.Builder();
        foreach (var value in values)
        {
            _ = value is DateOnly day ? builder.Append(day.ToDateTime(TimeOnly.MinValue)) : builder.AppendNull();
        }

        return builder.Build();
    }

    // A missing list is an empty one.
    private ListArray Lists(ColumnKind item, IReadOnlyList<object?> values)
    {
        var items = new List<object?>();
        var ends = new ArrowBuffer.Builder<int>(values.Count + 1).Append(0);
        foreach (var value in values)
        {
            items.AddRange(((IEnumerable?)value ?? System.Array.Empty<object?>()).Cast<object?>());
            ends.Append(items.Count);
        }

        return new ListArray(Field.DataType, values.Count, ends.Build(), Values(item, items), ArrowBuffer.Empty);
    }
}
