using System.Buffers;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Texts that fit but for one typo, which may be in any word or in the gap between two. The words around the typo must fit as they are, so
/// the rarest of them says which texts to look at; where there is none, or it is common, the words near to the mistyped one do.
/// </summary>
internal sealed class TypoSearch(TextCatalog texts, WordIndex words)
{
    // A bound on the time one search takes; reached by short words only, which fit by the thousand anyway.
    private const int MostTexts = 20_000;
    private const int RareEnough = 2_000;

    public void Find(SearchQuery query, Action<int> offer)
    {
        var asked = query.Utf8Words;
        var left = MostTexts;
        for (var first = 0; first < asked.Length && left > 0; first++)
        {
            FindIn(new Mistyped(asked, first, 1), offer, ref left);
            if (first + 1 < asked.Length)
            {
                FindIn(new Mistyped(asked, first, 2), offer, ref left);
            }
        }
    }

    private void FindIn(Mistyped mistyped, Action<int> offer, ref int left)
    {
        if (mistyped.Typed.Length < Suggester.ShortestWithTypo)
        {
            return;
        }

        var rarest = Rarest(mistyped.Others);
        if (rarest is { IsEmpty: true })
        {
            return;
        }

        if (rarest is { } known && words.Occurrences(known) <= RareEnough)
        {
            Look(known, mistyped, offer, ref left);
            return;
        }

        foreach (var near in NearWords.Of(words, mistyped.Typed))
        {
            Look(near, mistyped, offer, ref left);
        }

        LookAtSplits(mistyped, offer, ref left);
    }

    // Two words typed as one, the gap left out or mistyped.
    private void LookAtSplits(Mistyped mistyped, Action<int> offer, ref int left)
    {
        var typed = mistyped.Typed;
        for (var at = 1; at < typed.Length; at++)
        {
            var before = words.Exactly(typed.AsSpan(0, at));
            if (!before.IsEmpty)
            {
                LookAtSplit(before, typed.AsSpan(at), mistyped, offer, ref left);
                LookAtSplit(before, typed.AsSpan(at + 1), mistyped, offer, ref left);
            }
        }
    }

    private void LookAtSplit(WordSpan before, ReadOnlySpan<byte> rest, Mistyped mistyped, Action<int> offer, ref int left)
    {
        var after = words.WithPrefix(rest);
        if (!rest.IsEmpty && !after.IsEmpty)
        {
            Look(words.Occurrences(before) <= words.Occurrences(after) ? before : after, mistyped, offer, ref left);
        }
    }

    private void Look(WordSpan range, Mistyped mistyped, Action<int> offer, ref int left)
    {
        var postings = words.Postings(range);
        for (var index = 0; index < postings.Length && left > 0; index++, left--)
        {
            var text = postings[index] >> 1;
            if (mistyped.Fits(texts.Utf8(text)))
            {
                offer(text);
            }
        }
    }

    private WordSpan? Rarest(byte[][] others)
    {
        WordSpan? rarest = null;
        foreach (var other in others)
        {
            var range = words.WithPrefix(other);
            rarest = rarest is { } known && words.Occurrences(known) <= words.Occurrences(range) ? known : range;
        }

        return rarest;
    }

    /// <summary>One word, or two and the gap between them, taken to be mistyped; the others are taken as they are.</summary>
    private sealed class Mistyped(ReadOnlySpan<byte[]> asked, int first, int count)
    {
        public byte[] Typed { get; } = count == 1 ? asked[first] : [.. asked[first], (byte)' ', .. asked[first + 1]];

        public byte[][] Others { get; } = [.. asked[..first], .. asked[(first + count)..]];

        public bool Fits(ReadOnlySpan<byte> text)
        {
            if (Others.Length > 0 && !TextMatch.Of(text, Others).HasAll)
            {
                return false;
            }

            // Folded words parted by single spaces take no more room than the text.
            var buffer = ArrayPool<byte>.Shared.Rent(text.Length);
            try
            {
                return FitsIn(Folded(text, buffer));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }

        private bool FitsIn(ReadOnlySpan<byte> folded)
        {
            while (!folded.IsEmpty)
            {
                if (OneEdit.IsPrefix(Typed, folded))
                {
                    return true;
                }

                var gap = folded.IndexOf((byte)' ');
                folded = gap < 0 ? [] : folded[(gap + 1)..];
            }

            return false;
        }

        private static ReadOnlySpan<byte> Folded(ReadOnlySpan<byte> text, byte[] buffer)
        {
            var length = 0;
            var reader = new WordReader(text);
            while (reader.Next())
            {
                if (length > 0)
                {
                    buffer[length++] = (byte)' ';
                }

                foreach (var character in reader.Current)
                {
                    buffer[length++] = WordReader.Fold(character);
                }
            }

            return buffer.AsSpan(0, length);
        }
    }
}
