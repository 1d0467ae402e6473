using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>
/// Writes rows of one entity by binary COPY into a table made in the same transaction, so that they need no cleaning up afterwards.
/// </summary>
internal sealed class PostgresBulkWriter : IRowWriter
{
    private readonly NpgsqlBinaryImporter _copy;
    private readonly NpgsqlDbType[] _types;
    private readonly string _table;

    /// <param name="connection">In the transaction that made the table.</param>
    /// <param name="columns">The entity's.</param>
    /// <param name="patience">For how long the server may take nothing; zero for ever.</param>
    public PostgresBulkWriter(NpgsqlConnection connection, EntityColumns columns, TimeSpan patience)
    {
        _table = columns.Table;
        _types = Array.ConvertAll(columns.Properties, property => TypeOf(property.GetColumnType()));
        _copy = connection.BeginBinaryImport($"COPY \"{_table}\" ({string.Join(", ", columns.Names)}) FROM STDIN (FORMAT BINARY, FREEZE)");
        _copy.Timeout = patience;
    }

    public void Write(object?[] values)
    {
        try
        {
            _copy.StartRow();
            for (var index = 0; index < values.Length; index++)
            {
                WriteValue(values[index], _types[index]);
            }
        }
        catch (NpgsqlException refused)
        {
            throw PostgresFault.WhileWriting(refused, _table);
        }
    }

    public void Complete()
    {
        try
        {
            _copy.Complete();
        }
        catch (NpgsqlException refused)
        {
            throw PostgresFault.WhileWriting(refused, _table);
        }
    }

    public void Dispose() => _copy.Dispose();

    private void WriteValue(object? value, NpgsqlDbType type)
    {
        switch (value)
        {
            case null:
                _copy.WriteNull();
                break;
            case string text:
                _copy.Write(text, type);
                break;
            case bool flag:
                _copy.Write(flag, type);
                break;
            case double number:
                _copy.Write(number, type);
                break;
            case byte[] bytes:
                _copy.Write(bytes, type);
                break;
            default:
                WriteNumber(value, type);
                break;
        }
    }

    private void WriteNumber(object value, NpgsqlDbType type)
    {
        switch (type)
        {
            case NpgsqlDbType.Smallint:
                _copy.Write(Convert.ToInt16(value), type);
                break;
            case NpgsqlDbType.Bigint:
                _copy.Write(Convert.ToInt64(value), type);
                break;
            case NpgsqlDbType.Real:
                _copy.Write(Convert.ToSingle(value), type);
                break;
            default:
                _copy.Write(Convert.ToInt32(value), type);
                break;
        }
    }

    private static NpgsqlDbType TypeOf(string column) => column switch
    {
        "text" => NpgsqlDbType.Text,
        "integer" => NpgsqlDbType.Integer,
        "boolean" => NpgsqlDbType.Boolean,
        "double precision" => NpgsqlDbType.Double,
        "real" => NpgsqlDbType.Real,
        "smallint" => NpgsqlDbType.Smallint,
        "bigint" => NpgsqlDbType.Bigint,
        "bytea" => NpgsqlDbType.Bytea,
        _ => throw new NotSupportedException($"no way is known to write a column of type {column}"),
    };
}
