namespace KnowledgeGraph.Core.Search;

/// <summary>
/// The words of the index that begin with a typed one, give or take one edit: a walk down the sorted words as down a trie, which after its
/// one edit must go straight on.
/// </summary>
internal static class NearWords
{
    /// <summary>Ranges of words; they may overlap.</summary>
    public static List<WordSpan> Of(WordIndex index, ReadOnlySpan<byte> typed)
    {
        var found = new List<WordSpan>();
        var range = new WordSpan(0, index.Count);
        var at = 0;
        while (at < typed.Length && !range.IsEmpty)
        {
            AddEdits(index, range, at, typed[at..], found);
            var length = OneEdit.LetterLength(typed[at..]);
            range = index.Narrow(range, at, typed.Slice(at, length));
            at += length;
        }

        return found;
    }

    private static void AddEdits(WordIndex index, WordSpan range, int depth, ReadOnlySpan<byte> rest, List<WordSpan> found)
    {
        var letter = OneEdit.LetterLength(rest);
        var after = rest[letter..];
        Add(index.Narrow(range, depth, after), found);
        if (!after.IsEmpty)
        {
            var second = OneEdit.LetterLength(after);
            byte[] swapped = [.. after[..second], .. rest[..letter], .. after[second..]];
            Add(index.Narrow(range, depth, swapped), found);
        }

        var from = range.From;
        while (from < range.To)
        {
            var word = index.Word(from);
            if (word.Length == depth)
            {
                from++;
                continue;
            }

            var next = word.Slice(depth, OneEdit.LetterLength(word[depth..]));
            var child = index.Narrow(new WordSpan(from, range.To), depth, next);
            Add(index.Narrow(child, depth + next.Length, after), found);
            Add(index.Narrow(child, depth + next.Length, rest), found);
            from = child.To;
        }
    }

    private static void Add(WordSpan range, List<WordSpan> found)
    {
        if (!range.IsEmpty)
        {
            found.Add(range);
        }
    }
}
