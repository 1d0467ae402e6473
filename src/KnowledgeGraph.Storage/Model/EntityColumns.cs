using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Model;

/// <summary>The columns of one entity in the order in which they are written and hashed, with the way to read them off a row.</summary>
internal sealed class EntityColumns
{
    // Compiled once: every draft has all entities.
    private static readonly ConcurrentDictionary<PropertyInfo, Func<object, object?>> Getters = new();

    private readonly Func<object, object?>[] _getters;
    private readonly int[] _keys;
    private readonly int[] _lastKey;
    private long _read;

    public EntityColumns(IEntityType entity)
    {
        Table = entity.GetTableName()!;
        Properties = [.. entity.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal)];
        _getters = Array.ConvertAll(Properties, property => Getters.GetOrAdd(property.PropertyInfo!, Getter));
        _keys = [.. entity.FindPrimaryKey()!.Properties.Select(key => Array.IndexOf(Properties, key))];
        _lastKey = new int[_keys.Length];
    }

    /// <summary>The table's name.</summary>
    public string Table { get; }

    /// <summary>The mapped properties, by name.</summary>
    public IProperty[] Properties { get; }

    /// <summary>Their columns, quoted.</summary>
    public IEnumerable<string> Names => Properties.Select(property => $"\"{property.GetColumnName()}\"");

    /// <summary>Reads a row's values.</summary>
    /// <exception cref="ReleaseException">The row does not follow the one before it, or lacks a value.</exception>
    public void Read(object row, object?[] values)
    {
        _read++;
        for (var index = 0; index < _getters.Length; index++)
        {
            values[index] = _getters[index](row);
            if (values[index] is null && !Properties[index].IsNullable)
            {
                throw new ReleaseException(
                    $"the release is refused at row {_read} of {Table}: {Properties[index].GetColumnName()} is NOT NULL");
            }
        }

        RequireNextKey(values);
    }

    // Equal content must have an equal hash, so rows are written in one order only: that of the key. No key comes twice, too.
    private void RequireNextKey(object?[] values)
    {
        var order = 0;
        for (var part = 0; part < _keys.Length; part++)
        {
            var key = (int)values[_keys[part]]!;
            order = order == 0 ? key.CompareTo(_lastKey[part]) : order;
            _lastKey[part] = key;
        }

        if (order <= 0)
        {
            var key = string.Join(", ", _lastKey);
            throw new ReleaseException($"rows of {Table} must come in the order of their key: {key} does not follow the row before it");
        }
    }

    // Enums as integers, as EF Core stores them.
    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        Expression value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var read = Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
        return type.IsEnum ? source => read(source) is { } known ? Convert.ToInt32(known) : null : read;
    }
}
