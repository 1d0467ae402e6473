namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Abbreviations that a text itself explains, as "atrial septal defect (ASD)": they have that meaning throughout the text. One that it
/// explains as something other than a finding names no finding. Kept only while the text is read.
/// </summary>
internal sealed class LocalAbbreviations
{
    private const int Longest = 8;
    private const int Most = 500;
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>Reads the explanations in a part of the text, and replaces the abbreviations by the findings that they stand for.</summary>
    public void Apply(ReadOnlySpan<char> text, List<Token> tokens, List<Candidate> found)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (!token.IsUpper || token.End - token.Start > Longest)
            {
                continue;
            }

            var word = Word(text, token);
            if (at > 0 && token.Before == Gap.Bracket && _rows.Count < Most && ClosesAfter(text, token)
                && Explained(text, tokens, at, found) is { } row)
            {
                _rows.TryAdd(word, row);
            }

            if (_rows.TryGetValue(word, out var meant))
            {
                found.RemoveAll(candidate => candidate.Words.Length == 1 && candidate.First == at);
                if (meant >= 0)
                {
                    found.Add(new Candidate([at], meant, NameFit.Same, NameKind.Exact));
                }
            }
        }
    }

    private static string Word(ReadOnlySpan<char> text, Token token)
    {
        var word = text[token.Start..token.End];
        return (word[^1] == 's' ? word[..^1] : word).ToString();
    }

    private static bool ClosesAfter(ReadOnlySpan<char> text, Token token) => token.End < text.Length && text[token.End] is ')' or ']';

    // The longest finding that ends before the bracket and has the letters; -1 if other words before it have them as initials, null if it
    // is not explained.
    private static int? Explained(ReadOnlySpan<char> text, List<Token> tokens, int at, List<Candidate> found)
    {
        Candidate? best = null;
        foreach (var candidate in found)
        {
            if (candidate.Last == at - 1 && candidate.Words.Length > (best?.Words.Length ?? 0)
                && HasLetters(text, tokens, candidate.First, at))
            {
                best = candidate;
            }
        }

        var letters = tokens[at].End - tokens[at].Start;
        return best?.Row ?? (at >= letters && HasInitials(text, tokens, at, letters) ? -1 : null);
    }

    private static bool HasLetters(ReadOnlySpan<char> text, List<Token> tokens, int first, int at)
    {
        var word = text[tokens[at].Start..tokens[at].End];
        var place = tokens[first].Start;
        if (char.ToLowerInvariant(text[place]) != char.ToLowerInvariant(word[0]))
        {
            return false;
        }

        foreach (var letter in word[..^(word[^1] == 's' ? 1 : 0)])
        {
            while (place < tokens[at - 1].End && char.ToLowerInvariant(text[place]) != char.ToLowerInvariant(letter))
            {
                place++;
            }

            if (place++ >= tokens[at - 1].End)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasInitials(ReadOnlySpan<char> text, List<Token> tokens, int at, int letters)
    {
        for (var letter = 0; letter < letters; letter++)
        {
            if (char.ToLowerInvariant(text[tokens[at - letters + letter].Start]) != char.ToLowerInvariant(text[tokens[at].Start + letter]))
            {
                return false;
            }
        }

        return true;
    }
}
