using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Finds the parts of a text that name a term: words of a name with nothing between them except words that hold others together.
/// </summary>
internal sealed class NameMatcher(NameTable names, Hierarchy hierarchy, bool isOrdered)
{
    private const int LongestName = 48;
    private const int MostFunctionWords = 3;

    /// <summary>Adds the terms that are named by adjacent words.</summary>
    public void Find(List<Token> text, List<Candidate> found)
    {
        var tokens = CollectionsMarshal.AsSpan(text);
        for (var first = 0; first < tokens.Length; first++)
        {
            if (tokens[first].Form is { Sense: > 0, Role: WordRole.Content or WordRole.LeftOut })
            {
                FindFrom(tokens, first, found);
            }
        }
    }

    /// <summary>The term that some words and some others name together, if they name one.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="first">Positions of the former.</param>
    /// <param name="last">Positions of the latter.</param>
    public Candidate? Named(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> first, ReadOnlySpan<int> last)
    {
        var sum = 0UL;
        foreach (var word in first)
        {
            sum = names.Add(sum, tokens[word].Form.Sense);
        }

        foreach (var word in last)
        {
            sum = names.Add(sum, tokens[word].Form.Sense);
        }

        return names.Find(sum) is { } same && Best(tokens, [.. first, .. last], same, joins: false, links: false) is { Row: >= 0 } best
            ? best
            : null;
    }

    private void FindFrom(ReadOnlySpan<Token> tokens, int first, List<Candidate> found)
    {
        var (all, bare) = (0UL, 0UL);
        var (count, bareCount, between, reach) = (0, 0, 0, LongestName);
        var joins = false;
        var links = false;
        var startsBare = tokens[first].Form.Role == WordRole.Content;
        for (var at = first; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            if (at > first && token.Before >= Gap.Bracket)
            {
                return;
            }

            joins |= at > first && token.Before is Gap.Slash or Gap.Comma;
            switch (token.Form.Role)
            {
                case WordRole.Function or WordRole.Verb or WordRole.Joining:
                    joins |= token.Form.Role == WordRole.Joining;
                    links |= token.Form.Role == WordRole.Verb;
                    if (++between > MostFunctionWords)
                    {
                        return;
                    }

                    continue;
                case WordRole.LeftOut when token.Form.Sense == 0:
                    continue;
                case WordRole.Unknown:
                    return;
            }

            between = 0;
            all = names.Add(all, token.Form.Sense);
            count++;
            var isBare = token.Form.Role == WordRole.Content;
            if (isBare)
            {
                bare = names.Add(bare, token.Form.Sense);
                reach = Math.Min(reach, names.ReachOf(token.Form.Sense));
                if (++bareCount > reach)
                {
                    return;
                }
            }

            if (names.Find(all) is { } same)
            {
                Add(Best(tokens, Words(tokens, first, at, withLeftOut: true), same, joins, links), found);
            }

            if (isBare && startsBare && bareCount < count && names.Find(bare) is { } without)
            {
                Add(Best(tokens, Words(tokens, first, at, withLeftOut: false), without, joins, links), found);
            }
        }
    }

    private static void Add(Candidate? candidate, List<Candidate> found)
    {
        if (candidate is not null)
        {
            found.Add(candidate);
        }
    }

    private static int[] Words(ReadOnlySpan<Token> tokens, int first, int last, bool withLeftOut)
    {
        var words = new List<int>();
        for (var at = first; at <= last; at++)
        {
            if (tokens[at].Form is { Sense: > 0 } form && (form.Role == WordRole.Content || (withLeftOut && form.Role == WordRole.LeftOut)))
            {
                words.Add(at);
            }
        }

        return [.. words];
    }

    // The name that fits best. If it fits several terms alike, the widest of them; none if there is no widest one, as the words are
    // ambiguous.
    private Candidate? Best(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> words, TermName[] same, bool joins, bool links)
    {
        var (best, rank) = (-1, int.MaxValue);
        var isTwofold = false;
        foreach (var name in same)
        {
            if (Fit(tokens, words, name, joins, links) is not { } fit || ((int)fit << 4) + (int)name.Kind is var here && here > rank)
            {
                continue;
            }

            if (here < rank)
            {
                (best, rank, isTwofold) = (name.Row, here, false);
            }
            else if (name.Row != best && name.Row >= 0 && best >= 0 && !hierarchy.IsA(name.Row, best))
            {
                isTwofold = !hierarchy.IsA(best, name.Row);
                best = isTwofold ? best : name.Row;
            }
        }

        return rank == int.MaxValue || isTwofold || IsDenied(tokens, words, (NameFit)(rank >> 4)) ? null
            : new Candidate(words.ToArray(), best, (NameFit)(rank >> 4), (NameKind)(rank & 15));
    }

    // Whether a word such as "absence" among the words denies the others: they are a finding without it, as in "absence of seizures" and
    // "seizures absent", which are no "absence seizure"; or they are what comes before another word, as in "absence of thumb anomalies".
    private bool IsDenied(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> words, NameFit fit)
    {
        for (var at = 0; words.Length > 1 && at < words.Length; at++)
        {
            if (tokens[words[at]].Form.Denies)
            {
                int[] others = [.. words[..at], .. words[(at + 1)..]];
                var isTogether = words[^1] - words[0] == words.Length - 1;
                return (Named(tokens, others, []) is not null && !(isTogether && fit <= NameFit.Inflected))
                    || (at == 0 && words[^1] + 1 < tokens.Length
                        && tokens[words[^1] + 1] is { Before: <= Gap.Hyphen, Form: { Sense: > 0, Role: WordRole.Content } });
            }
        }

        return false;
    }

    private NameFit? Fit(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> words, TermName name, bool joins, bool links)
    {
        if (name.Words.Length != words.Length || (name.IsAbbreviation && !tokens[words[0]].IsUpper)
            || (name.IsExact && tokens[words[0]].Form.Surface != name.Words[0].Surface))
        {
            return null;
        }

        var fit = NameFit.Same;
        for (var at = 0; at < words.Length; at++)
        {
            var (form, named) = (tokens[words[at]].Form, name.Words[at]);
            if (form.Sense != named.Sense)
            {
                return !joins && !isOrdered && HasSameWords(tokens, words, name) && !IsBeforeItsNoun(tokens, words[^1])
                    ? NameFit.Reordered
                    : null;
            }

            var here = form.Surface == named.Surface
                ? NameFit.Same
                : form.Inflection == named.Inflection ? NameFit.Inflected : NameFit.Related;
            fit = here > fit ? here : fit;
        }

        return (joins && !name.Joins) || (links && !IsSaidOf(tokens, words, fit))
            || (fit == NameFit.Related && (name.IsStrict || IsBeforeItsNoun(tokens, words[^1]))) ? null : fit;
    }

    // "The aortic root was dilated" means "dilatation of the aortic root".
    private static bool IsSaidOf(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> words, NameFit fit) =>
        words.Length > 1 && words[^2] == words[^1] - 2 && fit == NameFit.Related
        && tokens[words[^1]].IsPredicate && tokens[words[^1] - 1].Form.Role == WordRole.Verb;

    // In "anomalies of the facial nerve" the face is not said to be abnormal.
    private static bool IsBeforeItsNoun(ReadOnlySpan<Token> tokens, int last) =>
        tokens[last].IsAdjective && last + 1 < tokens.Length
            && tokens[last + 1] is { Before: Gap.Space, Form.Role: WordRole.Content or WordRole.Unknown };

    private static bool HasSameWords(ReadOnlySpan<Token> tokens, ReadOnlySpan<int> words, TermName name)
    {
        Span<int> left = stackalloc int[words.Length];
        Span<int> right = stackalloc int[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            (left[at], right[at]) = (tokens[words[at]].Form.Sense, name.Words[at].Sense);
        }

        left.Sort();
        right.Sort();
        return left.SequenceEqual(right);
    }
}
