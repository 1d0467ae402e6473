using System.Text;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Collects the texts of a <see cref="PooledColumn"/> in row order.</summary>
public sealed class PooledColumnBuilder
{
    private const int LongestOnStack = 256;

    private readonly Dictionary<string, int> _codeOf = new(StringComparer.Ordinal);
    private readonly List<string?> _pool = [null];
    private readonly List<int> _codes = [];

    /// <summary>Appends the next row's text; null and empty are the same.</summary>
    public void Add(string? text) => Add(text.AsSpan());

    /// <summary>Appends the next row's text, already UTF-8; a text that is known allocates nothing.</summary>
    public void AddUtf8(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestOnStack)
        {
            Add(Encoding.UTF8.GetString(text));
            return;
        }

        // UTF-16 never has more units than UTF-8 has bytes.
        Span<char> characters = stackalloc char[LongestOnStack];
        Add(characters[..Encoding.UTF8.GetChars(text, characters)]);
    }

    /// <summary>The finished column; the builder must not be used again.</summary>
    public PooledColumn Build() => new([.. _pool], [.. _codes]);

    private void Add(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            _codes.Add(0);
            return;
        }

        var codeOf = _codeOf.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!codeOf.TryGetValue(text, out var code))
        {
            code = _pool.Count;
            _pool.Add(text.ToString());
            codeOf[text] = code;
        }

        _codes.Add(code);
    }
}
