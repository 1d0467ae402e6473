using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Collects the texts of a <see cref="Utf8Column"/> in row order.</summary>
public sealed class Utf8ColumnBuilder
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly List<int> _ends = [];

    /// <summary>Appends the next row's text; null and empty are the same.</summary>
    public void Add(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Encoding.UTF8.GetBytes(text, _bytes);
        }

        _ends.Add(_bytes.WrittenCount);
    }

    /// <summary>Appends the next row's text, already UTF-8.</summary>
    public void AddUtf8(ReadOnlySpan<byte> text)
    {
        _bytes.Write(text);
        _ends.Add(_bytes.WrittenCount);
    }

    /// <summary>The finished column; the builder must not be used again.</summary>
    public Utf8Column Build() => new(_bytes.WrittenSpan.ToArray(), [.. _ends]);
}
