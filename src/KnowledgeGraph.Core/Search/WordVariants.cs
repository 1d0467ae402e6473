namespace KnowledgeGraph.Core.Search;

/// <summary>The words of an index that may have been meant by a typed one, with how well they fit.</summary>
internal static class WordVariants
{
    private const float Itself = 1;
    private const float OtherNumber = 0.95F;
    private const float Beginning = 0.8F;
    private const float OtherWord = 0.75F;
    private const float Typo = 0.6F;
    private const int ShortestBeginning = 4;

    /// <summary>The word itself, its singular or plural.</summary>
    public static List<(WordSpan Span, float Fit)> Same(WordIndex index, ReadOnlySpan<byte> word)
    {
        var found = new List<(WordSpan, float)>();
        Add(found, index.Exactly(word), Itself);
        if (word.Length <= 3)
        {
            return found;
        }

        if (word.EndsWith("ies"u8))
        {
            Add(found, index.Exactly([.. word[..^3], (byte)'y']), OtherNumber);
        }
        else if (word.EndsWith("s"u8))
        {
            Add(found, index.Exactly(word[..^1]), OtherNumber);
            Add(found, word.EndsWith("es"u8) ? index.Exactly(word[..^2]) : default, OtherNumber);
        }
        else
        {
            Add(found, index.Exactly([.. word, (byte)'s']), OtherNumber);
            Add(
                found,
                word.EndsWith("y"u8) ? index.Exactly([.. word[..^1], .. "ies"u8]) : index.Exactly([.. word, .. "es"u8]),
                OtherNumber);
        }

        return found;
    }

    /// <summary>Other words for the same thing.</summary>
    public static void AddLay(List<(WordSpan Span, float Fit)> found, WordIndex index, ReadOnlySpan<byte> word)
    {
        foreach (var other in LayWords.Of(word))
        {
            Add(found, index.Exactly(other), OtherWord);
        }
    }

    /// <summary>Words that begin with it.</summary>
    public static List<(WordSpan Span, float Fit)> Begun(WordIndex index, ReadOnlySpan<byte> word)
    {
        var found = new List<(WordSpan, float)>();
        Add(found, word.Length >= ShortestBeginning ? index.WithPrefix(word) : default, Beginning);
        return found;
    }

    /// <summary>Words that are it, or begin with it, but for one typo.</summary>
    public static List<(WordSpan Span, float Fit)> Near(WordIndex index, ReadOnlySpan<byte> word)
    {
        var found = new List<(WordSpan, float)>();
        foreach (var span in word.Length >= Suggester.ShortestWithTypo ? NearWords.Of(index, word) : [])
        {
            Add(found, span, Typo);
        }

        return found;
    }

    private static void Add(List<(WordSpan Span, float Fit)> found, WordSpan span, float fit)
    {
        if (!span.IsEmpty)
        {
            found.Add((span, fit));
        }
    }
}
