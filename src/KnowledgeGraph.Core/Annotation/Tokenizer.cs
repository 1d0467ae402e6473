namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Makes tokens of a text: words as the names know them, compounds apart, and parts of a word together that a hyphen holds.
/// </summary>
internal sealed class Tokenizer(Vocabulary words)
{
    private const int MostJoining = 2;
    private const int ShortestPrefix = 3;
    private const int ShortestEnding = 4;

    public List<Token> Read(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>((text.Length / 6) + 4);
        Span<char> before = stackalloc char[WordScanner.UsualRoom * 2];
        var held = 0;
        var scanner = new WordScanner(text, stackalloc char[WordScanner.UsualRoom]);
        while (scanner.Next())
        {
            var word = scanner.Current;
            var form = words.Find(word);
            if (scanner.Before == Gap.Hyphen && tokens.Count > 0 && held > 0 && (form.Sense == 0 || tokens[^1].Form.Sense == 0))
            {
                word.CopyTo(before[held..]);
                if (words.Find(before[..(held + word.Length)]) is { Sense: > 0 } together)
                {
                    tokens[^1] = new Token(tokens[^1].Start, scanner.End, together, tokens[^1].Before, WordLook.Plain);
                    held = 0;
                    continue;
                }
            }

            held = word.Length;
            word.CopyTo(before);
            if (tokens.Count > 1 && tokens[^1].Form.Role == WordRole.Joining)
            {
                Complete(text, tokens, word);
            }

            if (form == default && words.Seam(word, out var link) is var seam and > 0 && scanner.End - scanner.Start == word.Length)
            {
                tokens.Add(new Token(scanner.Start, scanner.Start + seam + link, words.Find(word[..seam]), scanner.Before, WordLook.Plain));
                tokens.Add(
                    new Token(scanner.Start + seam + link, scanner.End, words.Find(word[(seam + link)..]), Gap.Hyphen, WordLook.Plain));
                continue;
            }

            tokens.Add(new Token(scanner.Start, scanner.End, form, scanner.Before, scanner.Look));
        }

        return tokens;
    }

    // The first of "hypo- and hyperpigmentation" lacks what the second ends with.
    private void Complete(ReadOnlySpan<char> text, List<Token> tokens, ReadOnlySpan<char> word)
    {
        var at = tokens.Count - 1;
        while (at >= 0 && tokens.Count - at <= MostJoining && tokens[at].Form.Role == WordRole.Joining)
        {
            at--;
        }

        if (at < 0 || at == tokens.Count - 1 || tokens[at] is not { Form.Sense: 0 } stem || stem.End >= text.Length
            || text[stem.End] != '-')
        {
            return;
        }

        Span<char> room = stackalloc char[WordScanner.UsualRoom * 2];
        var first = new WordScanner(text[stem.Start..stem.End], stackalloc char[WordScanner.UsualRoom]);
        if (!first.Next())
        {
            return;
        }

        first.Current.CopyTo(room);
        for (var start = ShortestPrefix; start <= word.Length - ShortestEnding; start++)
        {
            word[start..].CopyTo(room[first.Current.Length..]);
            if (words.Find(room[..(first.Current.Length + word.Length - start)]) is { Sense: > 0, Surface: > 0 } whole)
            {
                tokens[at] = stem with { Form = whole };
                return;
            }
        }
    }
}
