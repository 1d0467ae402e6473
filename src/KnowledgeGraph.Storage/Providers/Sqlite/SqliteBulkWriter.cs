using System.Linq.Expressions;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// Writes rows of one entity by a prepared statement, mapped from the EF model, and hashes them on the way. Change tracking would take
/// minutes for what this does in seconds; parameters of ADO.NET, a box for each value, three times as long for tens of millions of rows.
/// </summary>
internal sealed class SqliteBulkWriter : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _insert;
    private readonly RowBinder _binder;
    private readonly Action<object, RowBinder> _bind;
    private readonly Func<object, int>[] _keys;
    private readonly int[] _lastKey;
    private readonly string _table;

    /// <summary>Prepares the insert.</summary>
    /// <param name="connection">Open, inside a transaction.</param>
    /// <param name="entity">The entity's part of the model.</param>
    /// <param name="isHashed">Whether a property counts for the content hash.</param>
    public SqliteBulkWriter(SqliteConnection connection, IEntityType entity, Func<IProperty, bool> isHashed)
    {
        IProperty[] properties = [.. entity.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal)];
        _keys = [.. entity.FindPrimaryKey()!.Properties.Select(Key)];
        _lastKey = new int[_keys.Length];
        _table = entity.GetTableName()!;
        _database = connection.Handle!;
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        var values = string.Join(", ", properties.Select(_ => "?"));
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(_database, $"INSERT INTO \"{_table}\" ({columns}) VALUES ({values})", out _insert), _database);
        _binder = new RowBinder(_database, _insert, Array.ConvertAll(properties, property => isHashed(property)));
        _bind = Bind(properties);
    }

    /// <summary>Rows written so far.</summary>
    public long Count { get; private set; }

    public void Write(object row)
    {
        _bind(row, _binder);
        RequireNextKey(row);
        var step = raw.sqlite3_step(_insert);
        if (step != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(step, _database);
        }

        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(_insert), _database);
        Count++;
    }

    /// <summary>The hash of everything written.</summary>
    public byte[] FinishHash() => _binder.FinishHash();

    public void Dispose()
    {
        _insert.Dispose();
        _binder.Dispose();
    }

    // Equal content must have an equal hash, so rows are hashed in one order only: that of the key.
    private void RequireNextKey(object row)
    {
        var order = 0;
        for (var part = 0; part < _keys.Length; part++)
        {
            var key = _keys[part](row);
            order = order == 0 ? key.CompareTo(_lastKey[part]) : order;
            _lastKey[part] = key;
        }

        if (order <= 0)
        {
            var key = string.Join(", ", _lastKey);
            throw new ReleaseException($"rows of {_table} must come in the order of their key: {key} does not follow the row before it");
        }
    }

    private static Func<object, int> Key(IProperty property)
    {
        var row = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, int>>(Value(property, row), row).Compile();
    }

    // One call for each column, without a box: enums and flags as integers, as EF Core stores them.
    private static Action<object, RowBinder> Bind(IProperty[] properties)
    {
        var (row, binder) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(RowBinder)));
        var calls = properties.Select((property, column) =>
        {
            var value = Value(property, row);
            var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
            var stored = type == typeof(string) ? type : type == typeof(double) ? typeof(double?) : typeof(long?);
            return Expression.Call(binder, nameof(RowBinder.Bind), null, Expression.Constant(column), type == typeof(bool) ? Flag(value) : Expression.Convert(value, stored));
        });
        return Expression.Lambda<Action<object, RowBinder>>(Expression.Block(calls), row, binder).Compile();
    }

    private static UnaryExpression Flag(Expression value) =>
        Expression.Convert(Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L)), typeof(long?));

    private static MemberExpression Value(IProperty property, ParameterExpression row) =>
        Expression.Property(Expression.Convert(row, property.PropertyInfo!.DeclaringType!), property.PropertyInfo);
}
