using System.ComponentModel;
using System.Reflection;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>
/// Fills one column of an image: finds the entity's property that it is named after, adds it to the reader of the entity's table, and gives
/// what has been read.
/// </summary>
internal static class ColumnReader
{
    private const string RowSuffix = "Row";
    private const string RowsSuffix = "Rows";
    private const string TextSuffix = "Text";
    private const string KeySuffix = "Id";

    private static readonly MethodInfo ValuesMethod =
        typeof(ColumnReader).GetMethod(nameof(Values), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Adds a column; null if the property is none.</summary>
    public static Func<object>? Add(TableReader table, Type entity, PropertyInfo column)
    {
        var (type, source) = (column.PropertyType, Source(entity, column.Name));
        return KeyOf(entity, column.Name, RowSuffix) is { } key ? table.Rows(key).Build
            : KeyOf(entity, column.Name, RowsSuffix) is { } keys ? KeyLists(table, keys)
            : source is null ? null
            : type == typeof(Utf8Column) ? Texts(table, source)
            : type == typeof(PooledColumn) ? PooledTexts(table, source)
            : type.GetElementType() is not { IsValueType: true } ? null
            : column.GetCustomAttribute<DefaultValueAttribute>()?.Value is int missing ? Numbers(table, source, missing)
            : (Func<object>)ValuesMethod.MakeGenericMethod(type.GetElementType()!).Invoke(null, [table, source])!;
    }

    private static string? Source(Type entity, string column) =>
        entity.GetProperty(column)?.Name ?? entity.GetProperty(Without(column, TextSuffix))?.Name;

    private static string? KeyOf(Type entity, string column, string suffix) =>
        !column.EndsWith(suffix, StringComparison.Ordinal) ? null
        : entity.GetProperty(Without(column, suffix) + KeySuffix + suffix[RowSuffix.Length..])?.Name;

    private static string Without(string name, string suffix) =>
        name.EndsWith(suffix, StringComparison.Ordinal) ? name[..^suffix.Length] : name;

    private static Func<object> Texts(TableReader table, string property)
    {
        var texts = new Utf8ColumnBuilder();
        table.Add(property, (row, column) => texts.AddUtf8(row.Utf8(column)));
        return texts.Build;
    }

    private static Func<object> PooledTexts(TableReader table, string property)
    {
        var texts = new PooledColumnBuilder();
        table.Add(property, (row, column) => texts.AddUtf8(row.Utf8(column)));
        return texts.Build;
    }

    private static Func<object> Numbers(TableReader table, string property, int missing) =>
        table.Values(property, (row, column) => row.Number(column, missing)).Build;

    private static Func<object> Values<T>(TableReader table, string property) => table.Values<T>(property).Build;

    // Few rows have any.
    private static Func<object> KeyLists(TableReader table, string property)
    {
        var lists = new Dictionary<int, int[]>();
        table.Add(property, (row, column) =>
        {
            if (row.Text(column) is { } keys)
            {
                lists.Add(table.Count, Array.ConvertAll(keys.Split(';'), key => int.Parse(key) - 1));
            }
        });
        return () => lists;
    }
}
