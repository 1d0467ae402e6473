using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>Hashes the rows of one entity as they are written; the same on every store.</summary>
internal sealed class RowHash : IDisposable
{
    private const int FlushedFrom = 48 * 1024;

    private readonly bool[] _isHashed;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _pending = new(64 * 1024);
    private readonly BinaryWriter _encoder;

    /// <summary>Begins a hash.</summary>
    /// <param name="columns">The columns of the rows.</param>
    /// <param name="isHashed">Whether a property counts for it.</param>
    public RowHash(EntityColumns columns, Func<IProperty, bool> isHashed)
    {
        _encoder = new BinaryWriter(_pending, Encoding.UTF8);
        _isHashed = Array.ConvertAll(columns.Properties, property => isHashed(property));
    }

    /// <summary>Adds a row.</summary>
    public void Add(object?[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (_isHashed[index])
            {
                Encode(values[index]);
            }
        }

        if (_pending.Length > FlushedFrom)
        {
            Flush();
        }
    }

    /// <summary>The hash of everything added.</summary>
    public byte[] Finish()
    {
        Flush();
        return _hash.GetHashAndReset();
    }

    public void Dispose()
    {
        _hash.Dispose();
        _encoder.Dispose();
    }

    private void Flush()
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
            case byte[] bytes:
                _encoder.Write((byte)4);
                _encoder.Write(bytes.Length);
                _encoder.Write(bytes);
                break;
            default:
                _encoder.Write((byte)3);
                _encoder.Write(Convert.ToInt64(value));
                break;
        }
    }
}
