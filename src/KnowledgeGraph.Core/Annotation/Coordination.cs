using System.Runtime.InteropServices;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Finds terms named across an enumeration: "hearing and vision loss", "palmar, plantar and digital pits" share their last words, "cleft
/// lip and palate", "contractures of hands and feet" their first ones. An item that names a term by itself takes no words of another.
/// </summary>
internal sealed class Coordination(NameMatcher matcher)
{
    private const int LongestItem = 4;
    private const int MostItems = 5;
    private const int LongestPredicate = 2;

    /// <summary>Adds the terms that are named across an enumeration.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">The terms that are named by adjacent words.</param>
    public void Find(List<Token> text, List<Candidate> found)
    {
        var tokens = CollectionsMarshal.AsSpan(text);
        var named = new bool[tokens.Length];
        foreach (var candidate in found)
        {
            Array.ForEach(candidate.Words, word => named[word] = true);
        }

        var (items, words) = (new List<(int Start, int End)>(), new List<int>());
        for (var at = 0; at < tokens.Length;)
        {
            at = Read(tokens, at, items, words);
            if (items.Count > 1)
            {
                Expand(tokens, items, CollectionsMarshal.AsSpan(words), named, found);
                if (at < tokens.Length && tokens[at - 1].Form.Role == WordRole.Verb)
                {
                    Predicate(tokens, items, CollectionsMarshal.AsSpan(words), at, found);
                }
            }
        }
    }

    // Reads the content words of each item of an enumeration that begins at a token. Returns the place at which to continue.
    private static int Read(ReadOnlySpan<Token> tokens, int start, List<(int Start, int End)> items, List<int> words)
    {
        items.Clear();
        words.Clear();
        var (at, first) = (start, 0);
        for (; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            var isEnd = at > start && (token.Before >= Gap.Bracket || IsDenied(tokens, at));
            if (isEnd || token.Form.Role is WordRole.Unknown or WordRole.Verb)
            {
                at += isEnd ? 0 : 1;
                break;
            }

            if (at > start && words.Count > first && (token.Form.Role == WordRole.Joining || token.Before is Gap.Comma or Gap.Slash))
            {
                items.Add((first, words.Count));
                first = words.Count;
            }

            if (token.Form is { Sense: > 0, Role: WordRole.Content, Denies: false })
            {
                words.Add(at);
            }
        }

        if (words.Count > first)
        {
            items.Add((first, words.Count));
        }

        return Math.Max(at, start + 1);
    }

    // A denial ends an enumeration, unless it joins: "prolapse without regurgitation", "stenosis with no regurgitation".
    private static bool IsDenied(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Form.Denies && tokens[at].Form.Role != WordRole.Joining && tokens[at - 1].Form.Role != WordRole.Joining;

    private void Expand(
        ReadOnlySpan<Token> tokens,
        List<(int Start, int End)> items,
        ReadOnlySpan<int> words,
        bool[] named,
        List<Candidate> found)
    {
        for (var at = 0; at < items.Count; at++)
        {
            var item = words[items[at].Start..items[at].End];
            if (!named[item[^1]])
            {
                for (var later = at + 1; later < Math.Min(items.Count, at + MostItems)
                    && !TakeLastWords(tokens, item, words[items[later].Start..items[later].End], named, found); later++)
                {
                }
            }

            if (!named[item[0]])
            {
                for (var earlier = at - 1; earlier >= Math.Max(0, at - MostItems)
                    && !TakeFirstWords(tokens, words[items[earlier].Start..items[earlier].End], item, named, found); earlier--)
                {
                }
            }
        }
    }

    // A predicate applies to all items: "liver and spleen were enlarged". The last one stands beside it.
    private void Predicate(
        ReadOnlySpan<Token> tokens,
        List<(int Start, int End)> items,
        ReadOnlySpan<int> words,
        int start,
        List<Candidate> found)
    {
        var said = new List<int>();
        for (
            var at = start;
            at < tokens.Length && said.Count < LongestPredicate && tokens[at] is { Before: Gap.Space or Gap.Hyphen, Form.Sense: > 0 } token;
            at++)
        {
            if (token.Form.Role == WordRole.Content)
            {
                said.Add(at);
            }
        }

        for (var item = 0; item < items.Count - 1; item++)
        {
            var subject = words[items[item].Start..items[item].End];
            for (var (own, isFound) = (Math.Min(LongestItem, subject.Length), false); own > 0 && !isFound; own--)
            {
                for (var length = said.Count; length > 0 && !isFound; length--)
                {
                    isFound = Add(tokens, subject[^own..], CollectionsMarshal.AsSpan(said)[..length], subject[^own], found);
                }
            }
        }
    }

    // This item shares the last words of a later one; the longest name is taken.
    private bool TakeLastWords(
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> item,
        ReadOnlySpan<int> later,
        bool[] named,
        List<Candidate> found)
    {
        for (var shared = Math.Min(LongestItem, later.Length - 1); named[later[^1]] && shared > 0; shared--)
        {
            for (var own = Math.Min(LongestItem, item.Length); own > 0; own--)
            {
                if (Add(tokens, item[^own..], later[^shared..], item[^own], found))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // This item shares the first words of an earlier one.
    private bool TakeFirstWords(
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<int> earlier,
        ReadOnlySpan<int> item,
        bool[] named,
        List<Candidate> found)
    {
        for (var start = 0; start < earlier.Length - 1; start++)
        {
            for (var shared = Math.Min(LongestItem, earlier.Length - 1 - start); named[earlier[start]] && shared > 0; shared--)
            {
                for (var own = Math.Min(LongestItem, item.Length); own > 0; own--)
                {
                    if (Add(tokens, earlier.Slice(start, shared), item[..own], item[0], found))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private bool Add(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> first, ReadOnlySpan<int> last, int own, List<Candidate> found)
    {
        if (matcher.Named(tokens, first, last) is not { } named)
        {
            return false;
        }

        found.Add(named with { IsShared = true, Own = own });
        return true;
    }
}
