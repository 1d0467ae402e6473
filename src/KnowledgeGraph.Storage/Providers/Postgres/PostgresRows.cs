using System.Buffers.Binary;
using KnowledgeGraph.Storage.Loading;
using KnowledgeGraph.Storage.Model;
using Npgsql;

namespace KnowledgeGraph.Storage.Providers.Postgres;

/// <summary>Reads tables by binary COPY, without an object for each value: what the server sends is looked at where it lies.</summary>
/// <param name="connection">Its own; closed with it.</param>
/// <param name="patience">For how long the server may send nothing; zero for ever.</param>
internal sealed class PostgresRows(NpgsqlConnection connection, TimeSpan patience) : IRowSource
{
    // "PGCOPY\n\377\r\n\0", flags, and the length of an extension that is empty.
    private const int HeaderLength = 19;
    private const int InitialBuffer = 128 * 1024;

    public void ForEach(string table, string columns, Action<IRow> read, string order = "id")
    {
        using var stream = connection.BeginRawBinaryCopy(
            $"COPY (SELECT {columns} FROM {table} ORDER BY {order}) TO STDOUT (FORMAT BINARY)");
        stream.ReadTimeout = (int)patience.TotalMilliseconds;
        var row = new Row(stream);
        while (row.Next())
        {
            read(row);
        }
    }

    public void Dispose() => connection.Dispose();

    private sealed class Row : IRow
    {
        private readonly Stream _stream;
        private byte[] _buffer = new byte[InitialBuffer];
        private (int Start, int Length)[] _fields = [];
        private int _start;
        private int _position;
        private int _end;

        public Row(Stream stream)
        {
            _stream = stream;
            Require(HeaderLength);
            _position += HeaderLength;
        }

        public bool Next()
        {
            _start = _position;
            Require(sizeof(short));
            var count = BinaryPrimitives.ReadInt16BigEndian(_buffer.AsSpan(_position));
            _position += sizeof(short);
            if (count < 0)
            {
                return false;
            }

            if (_fields.Length < count)
            {
                _fields = new (int, int)[count];
            }

            for (var field = 0; field < count; field++)
            {
                Require(sizeof(int));
                var length = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(_position));
                _position += sizeof(int);
                Require(Math.Max(length, 0));
                // From the row's beginning, which moves when the buffer is filled again.
                _fields[field] = (_position - _start, length);
                _position += Math.Max(length, 0);
            }

            return true;
        }

        public bool IsNull(int column) => _fields[column].Length < 0;

        public int Int(int column)
        {
            var value = Utf8(column);
            return value.Length switch
            {
                0 => 0,
                1 => value[0],
                2 => BinaryPrimitives.ReadInt16BigEndian(value),
                4 => BinaryPrimitives.ReadInt32BigEndian(value),
                _ => checked((int)BinaryPrimitives.ReadInt64BigEndian(value)),
            };
        }

        public double Double(int column)
        {
            var value = Utf8(column);
            return value.Length switch
            {
                0 => 0,
                4 => BinaryPrimitives.ReadSingleBigEndian(value),
                _ => BinaryPrimitives.ReadDoubleBigEndian(value),
            };
        }

        public ReadOnlySpan<byte> Utf8(int column)
        {
            var (start, length) = _fields[column];
            return length < 0 ? [] : _buffer.AsSpan(_start + start, length);
        }

        private void Require(int bytes)
        {
            if (_end - _position >= bytes)
            {
                return;
            }

            var kept = _end - _start;
            var needed = _position - _start + bytes;
            var target = needed <= _buffer.Length ? _buffer : new byte[Math.Max(needed, _buffer.Length * 2)];
            Buffer.BlockCopy(_buffer, _start, target, 0, kept);
            (_buffer, _position, _end, _start) = (target, _position - _start, kept, 0);
            while (_end - _position < bytes)
            {
                var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
                _end += read > 0 ? read : throw new ReleaseException("the server ended in the middle of a table");
            }
        }
    }
}
