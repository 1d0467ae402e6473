using System.Globalization;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>Endings of words with their replacements; the longest one that fits is taken.</summary>
internal sealed class EndingTable
{
    private readonly Dictionary<string, (string Replacement, int Least)>.AlternateLookup<ReadOnlySpan<char>> _endings;
    private readonly int _longest;

    public EndingTable(string list, string language)
    {
        var endings = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var line in WordFiles.Read(list, language))
        {
            endings[line[0]] = (line.Length == 3 ? line[1] : string.Empty, int.Parse(line[^1], CultureInfo.InvariantCulture));
            _longest = Math.Max(_longest, line[0].Length);
        }

        _endings = endings.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Writes the word with its ending replaced, and says how long it is then.</summary>
    public int Apply(Span<char> word, int length)
    {
        for (var size = Math.Min(_longest, length - 1); size > 0; size--)
        {
            if (_endings.TryGetValue(word[(length - size)..length], out var ending) && length - size >= ending.Least)
            {
                ending.Replacement.CopyTo(word[(length - size)..]);
                return length - size + ending.Replacement.Length;
            }
        }

        return length;
    }
}
