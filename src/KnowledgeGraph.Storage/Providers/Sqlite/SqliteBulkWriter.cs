using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage.Releases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>
/// Writes rows of one entity by a prepared statement, mapped from the EF model, and hashes them on the way. Change tracking would take
/// minutes for what this does in seconds.
/// </summary>
internal sealed class SqliteBulkWriter : IDisposable
{
    private readonly SqliteCommand _insert;
    private readonly Func<object, object?>[] _getters;
    private readonly object?[] _values;
    private readonly bool[] _isHashed;
    private readonly int[] _keyColumns;
    private readonly int[] _lastKey;
    private readonly string _table;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _pending = new(64 * 1024);
    private readonly BinaryWriter _encoder;

    /// <summary>Prepares the insert.</summary>
    /// <param name="connection">Open, inside a transaction.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="entity">The entity's part of the model.</param>
    /// <param name="isHashed">Whether a property counts for the content hash.</param>
    public SqliteBulkWriter(SqliteConnection connection, SqliteTransaction transaction, IEntityType entity, Func<IProperty, bool> isHashed)
    {
        _encoder = new BinaryWriter(_pending, Encoding.UTF8);
        IProperty[] properties = [.. entity.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal)];
        _getters = Array.ConvertAll(properties, Getter);
        _values = new object?[properties.Length];
        _isHashed = Array.ConvertAll(properties, property => isHashed(property));
        _keyColumns = [.. entity.FindPrimaryKey()!.Properties.Select(key => Array.IndexOf(properties, key))];
        _lastKey = new int[_keyColumns.Length];
        _table = entity.GetTableName()!;
        var columns = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        var values = string.Join(", ", properties.Select((_, index) => $"@p{index}"));
        _insert = connection.CreateCommand();
        _insert.Transaction = transaction;
        _insert.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({columns}) VALUES ({values})";
        for (var index = 0; index < properties.Length; index++)
        {
            _insert.Parameters.Add(new SqliteParameter($"@p{index}", null));
        }

        _insert.Prepare();
    }

    /// <summary>Rows written so far.</summary>
    public long Count { get; private set; }

    public void Write(object row)
    {
        for (var index = 0; index < _getters.Length; index++)
        {
            var value = _getters[index](row);
            _values[index] = value;
            _insert.Parameters[index].Value = value ?? DBNull.Value;
            if (_isHashed[index])
            {
                Encode(value);
            }
        }

        RequireNextKey();
        _insert.ExecuteNonQuery();
        Count++;
        if (_pending.Length > 48 * 1024)
        {
            FlushHash();
        }
    }

    /// <summary>The hash of everything written.</summary>
    public byte[] FinishHash()
    {
        FlushHash();
        return _hash.GetHashAndReset();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _hash.Dispose();
        _encoder.Dispose();
    }

    // Equal content must have an equal hash, so rows are hashed in one order only: that of the key.
    private void RequireNextKey()
    {
        var order = 0;
        for (var part = 0; part < _keyColumns.Length; part++)
        {
            var key = (int)_values[_keyColumns[part]]!;
            order = order == 0 ? key.CompareTo(_lastKey[part]) : order;
            _lastKey[part] = key;
        }

        if (order <= 0)
        {
            var key = string.Join(", ", _lastKey);
            throw new ReleaseException($"rows of {_table} must come in the order of their key: {key} does not follow the row before it");
        }
    }

    private void FlushHash()
    {
        _hash.AppendData(_pending.GetBuffer(), 0, (int)_pending.Length);
        _pending.SetLength(0);
    }

    // A tag, then a fixed encoding, so that no two different rows read the same.
    private void Encode(object? value)
    {
        switch (value)
        {
            case null:
                _encoder.Write((byte)0);
                break;
            case string text:
                _encoder.Write((byte)1);
                _encoder.Write(text);
                break;
            case double number:
                _encoder.Write((byte)2);
                _encoder.Write(number);
                break;
            default:
                _encoder.Write((byte)3);
                _encoder.Write(Convert.ToInt64(value));
                break;
        }
    }

    // Enums and flags as integers, as EF Core stores them.
    private static Func<object, object?> Getter(IProperty property)
    {
        var row = Expression.Parameter(typeof(object));
        Expression value = Expression.Property(Expression.Convert(row, property.PropertyInfo!.DeclaringType!), property.PropertyInfo);
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var read = Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
        return type.IsEnum || type == typeof(bool) ? source => read(source) is { } known ? Convert.ToInt32(known) : null : read;
    }
}
