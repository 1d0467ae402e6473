using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Providers.Sqlite;

/// <summary>Gives a row's values to a prepared statement, and to a hash: a tag, then a fixed encoding, so that no two different rows read the same.</summary>
internal sealed class RowBinder(sqlite3 database, sqlite3_stmt statement, bool[] isHashed) : IDisposable
{
    private const int Full = 48 * 1024;

    // Of a tag, a length, a number.
    private const int MostBeside = 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _pending = new byte[Full + 4096];
    private byte[] _text = new byte[4096];
    private int _filled;

    public void Bind(int column, string? text)
    {
        if (text is null)
        {
            BindNull(column);
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        var utf8 = _text.AsSpan(0, Encoding.UTF8.GetBytes(text, _text));
        Require(raw.sqlite3_bind_text(statement, column + 1, utf8));
        if (isHashed[column])
        {
            Reserve(utf8.Length);
            _pending[_filled++] = 1;
            WriteLength(utf8.Length);
            utf8.CopyTo(_pending.AsSpan(_filled));
            _filled += utf8.Length;
        }
    }

    public void Bind(int column, double? number)
    {
        if (number is not { } known)
        {
            BindNull(column);
            return;
        }

        Require(raw.sqlite3_bind_double(statement, column + 1, known));
        if (isHashed[column])
        {
            Reserve(0);
            _pending[_filled++] = 2;
            BinaryPrimitives.WriteDoubleLittleEndian(_pending.AsSpan(_filled), known);
            _filled += sizeof(double);
        }
    }

    public void Bind(int column, long? number)
    {
        if (number is not { } known)
        {
            BindNull(column);
            return;
        }

        Require(raw.sqlite3_bind_int64(statement, column + 1, known));
        if (isHashed[column])
        {
            Reserve(0);
            _pending[_filled++] = 3;
            BinaryPrimitives.WriteInt64LittleEndian(_pending.AsSpan(_filled), known);
            _filled += sizeof(long);
        }
    }

    /// <summary>The hash of all values so far.</summary>
    public byte[] FinishHash()
    {
        Flush();
        return _hash.GetHashAndReset();
    }

    public void Dispose() => _hash.Dispose();

    private void BindNull(int column)
    {
        Require(raw.sqlite3_bind_null(statement, column + 1));
        if (isHashed[column])
        {
            Reserve(0);
            _pending[_filled++] = 0;
        }
    }

    // Seven bits a byte, the lowest first.
    private void WriteLength(int length)
    {
        var left = (uint)length;
        while (left > 0x7F)
        {
            _pending[_filled++] = (byte)(left | 0x80);
            left >>= 7;
        }

        _pending[_filled++] = (byte)left;
    }

    private void Reserve(int bytes)
    {
        if (_filled + bytes + MostBeside > Full)
        {
            Flush();
        }

        if (_pending.Length < bytes + MostBeside)
        {
            _pending = new byte[bytes + MostBeside];
        }
    }

    private void Flush()
    {
        _hash.AppendData(_pending, 0, _filled);
        _filled = 0;
    }

    private void Require(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(code, database);
        }
    }
}
