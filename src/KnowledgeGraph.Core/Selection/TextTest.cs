using System.Text;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Selection;

/// <summary>
/// A test of a text: it is one of several, contains a text, or begins or ends with one. The case of ASCII letters is ignored, all else is
/// distinguished. A missing text, which is empty here, passes only if missing ones are asked for.
/// </summary>
public sealed class TextTest
{
    // Ordered from the most frequent in English text; any byte that is not among them is rarer still.
    private static ReadOnlySpan<byte> Frequent => " etaoinsrhldcumfpgwybvkxjqz"u8;

    private readonly TextTestKind _kind;
    private readonly byte[][] _texts;
    private readonly ulong _lengths;
    private readonly bool _isOfMissing;
    private readonly int _rarest;

    private TextTest(TextTestKind kind, IEnumerable<string> texts, bool isOfMissing)
    {
        _kind = kind;
        _texts = [.. texts.Select(Folded).DistinctBy(Convert.ToHexString)];
        _isOfMissing = isOfMissing;
        if (kind == TextTestKind.OneOf)
        {
            Array.Sort(
                _texts,
                (left, right) => left.Length != right.Length
                    ? left.Length.CompareTo(right.Length)
                    : left.AsSpan().SequenceCompareTo(right));
            _lengths = _texts.Aggregate(0UL, (lengths, text) => lengths | LengthBit(text.Length));
        }
        else if (kind == TextTestKind.Contains)
        {
            _rarest = RarestOf(_texts[0]);
        }
    }

    /// <summary>The text that is looked for within texts; empty for another kind of test.</summary>
    internal ReadOnlySpan<byte> Part => _kind == TextTestKind.Contains ? _texts[0] : default;

    /// <summary>Whether the test is for texts that contain another.</summary>
    internal bool IsPart => _kind == TextTestKind.Contains && _texts[0].Length > 0;

    /// <summary>The cost of a text, roughly in nanoseconds.</summary>
    internal double Cost => _kind == TextTestKind.Contains ? 20 : 4;

    /// <summary>The text is one of several; null among them stands for a missing one.</summary>
    public static TextTest OneOf(IReadOnlyCollection<string?> texts) =>
        new(TextTestKind.OneOf, texts.OfType<string>(), texts.Contains(null));

    /// <summary>The text contains another.</summary>
    public static TextTest Contains(string part) => new(TextTestKind.Contains, [part], isOfMissing: false);

    /// <summary>The text begins with another.</summary>
    public static TextTest StartsWith(string beginning) => new(TextTestKind.StartsWith, [beginning], isOfMissing: false);

    /// <summary>The text ends with another.</summary>
    public static TextTest EndsWith(string end) => new(TextTestKind.EndsWith, [end], isOfMissing: false);

    /// <summary>Whether a text passes the test; an empty one stands for a missing one.</summary>
    public bool Fits(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return _isOfMissing;
        }

        return _kind switch
        {
            TextTestKind.OneOf => IsOneOf(text),
            TextTestKind.StartsWith => Begins(text, _texts[0]),
            TextTestKind.EndsWith => Ends(text, _texts[0]),
            _ => IndexIn(text) >= 0,
        };
    }

    /// <summary>Where the text looked for first occurs in a text; -1 if it does not.</summary>
    internal int IndexIn(ReadOnlySpan<byte> text)
    {
        var part = _texts[0];
        if (part.Length == 0)
        {
            return 0;
        }

        // The rarest letter is looked for, many bytes at once; the others are compared around it.
        var rarest = _rarest;
        var (lower, upper) = (part[rarest], Upper(part[rarest]));
        for (var from = rarest; from <= text.Length - part.Length + rarest;)
        {
            var found = text[from..(text.Length - part.Length + rarest + 1)].IndexOfAny(lower, upper);
            if (found < 0)
            {
                return -1;
            }

            from += found;
            if (CaseInsensitiveText.AreEqual(text.Slice(from - rarest, part.Length), part))
            {
                return from - rarest;
            }

            from++;
        }

        return -1;
    }

    private bool IsOneOf(ReadOnlySpan<byte> text)
    {
        if ((_lengths & LengthBit(text.Length)) == 0)
        {
            return false;
        }

        var (low, high) = (0, _texts.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var compared = _texts[middle].Length != text.Length
                ? _texts[middle].Length.CompareTo(text.Length)
                : FoldedBytes.Compare(_texts[middle], text);
            if (compared == 0)
            {
                return true;
            }

            (low, high) = compared < 0 ? (middle + 1, high) : (low, middle);
        }

        return false;
    }

    // The first letter is compared before the others, as most texts differ in it.
    private static bool Begins(ReadOnlySpan<byte> text, byte[] wanted) =>
        text.Length >= wanted.Length
        && (wanted.Length == 0 || (FoldedBytes.Fold(text[0]) == wanted[0] && CaseInsensitiveText.AreEqual(text[..wanted.Length], wanted)));

    private static bool Ends(ReadOnlySpan<byte> text, byte[] wanted) =>
        text.Length >= wanted.Length
        && (wanted.Length == 0
            || (FoldedBytes.Fold(text[^1]) == wanted[^1] && CaseInsensitiveText.AreEqual(text[^wanted.Length..], wanted)));

    private static ulong LengthBit(int length) => 1UL << Math.Min(length, 63);

    private static int RarestOf(byte[] part)
    {
        var (rarest, rank) = (0, -1);
        for (var index = 0; index < part.Length; index++)
        {
            var place = Frequent.IndexOf(part[index]);
            var frequency = place < 0 ? Frequent.Length : place;
            (rarest, rank) = frequency > rank ? (index, frequency) : (rarest, rank);
        }

        return rarest;
    }

    private static byte[] Folded(string text) => Array.ConvertAll(Encoding.UTF8.GetBytes(text), FoldedBytes.Fold);

    private static byte Upper(byte unit) => unit is >= (byte)'a' and <= (byte)'z' ? (byte)(unit - 32) : unit;
}
