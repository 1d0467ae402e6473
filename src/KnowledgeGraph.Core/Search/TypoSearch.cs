namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Finds texts that fit except for one typo, which may be in any word or in the gap between two. The words around the typo must fit as they
/// are, so the rarest of them selects the texts to look at; if there is none, or it is common, the words near to the mistyped one do.
/// </summary>
internal sealed class TypoSearch(TextCatalog texts, WordIndex words)
{
    private const int RareEnough = 2_000;

    /// <summary>Offers the texts that fit.</summary>
    /// <param name="query">The text as the user typed it.</param>
    /// <param name="isWorth">Whether a text would be taken if it fitted.</param>
    /// <param name="offer">Takes a text, and whether it is all that was typed.</param>
    public void Find(SearchQuery query, Func<int, bool> isWorth, Action<int, bool> offer)
    {
        var asked = query.Utf8Words;
        var look = new Look(texts, words, isWorth, offer);
        for (var first = 0; first < asked.Length; first++)
        {
            FindIn(new Mistyped(asked, first, 1), look);
            if (first + 1 < asked.Length)
            {
                FindIn(new Mistyped(asked, first, 2), look);
            }
        }
    }

    private void FindIn(Mistyped mistyped, Look look)
    {
        if (mistyped.Typed.Length < Suggester.ShortestWithTypo)
        {
            return;
        }

        if (mistyped.Others.Length > 0 && words.Rarest(mistyped.Others) is var rarest && words.Occurrences(rarest) <= RareEnough)
        {
            look.At(rarest, mistyped);
            return;
        }

        foreach (var near in NearWords.Of(words, mistyped.Typed))
        {
            look.At(near, mistyped);
        }

        LookAtSplits(mistyped, look);
    }

    // Two words typed as one, with the gap left out or mistyped.
    private void LookAtSplits(Mistyped mistyped, Look look)
    {
        var typed = mistyped.Typed;
        for (var at = 1; at < typed.Length; at++)
        {
            var before = words.Exactly(typed.AsSpan(0, at));
            if (!before.IsEmpty)
            {
                LookAtSplit(before, typed.AsSpan(at), mistyped, look);
                LookAtSplit(before, typed.AsSpan(at + 1), mistyped, look);
            }
        }
    }

    private void LookAtSplit(WordSpan before, ReadOnlySpan<byte> rest, Mistyped mistyped, Look look)
    {
        var after = words.WithPrefix(rest);
        if (!rest.IsEmpty && !after.IsEmpty)
        {
            look.At(words.Occurrences(before) <= words.Occurrences(after) ? before : after, mistyped);
        }
    }

    /// <summary>Looks at a limited number of texts.</summary>
    private sealed class Look(TextCatalog texts, WordIndex words, Func<int, bool> isWorth, Action<int, bool> offer)
    {
        // A bound on the time of one search; only short words reach it, which fit thousands of texts anyway.
        private int _left = 10_000;

        public void At(WordSpan range, Mistyped mistyped)
        {
            foreach (var posting in words.Postings(range))
            {
                var text = posting >> 1;
                if (!isWorth(text))
                {
                    continue;
                }

                if (_left-- <= 0)
                {
                    _left = 0;
                    return;
                }

                if (mistyped.Fits(texts.Utf8(text), out var isAll))
                {
                    offer(text, isAll);
                }
            }
        }
    }
}
