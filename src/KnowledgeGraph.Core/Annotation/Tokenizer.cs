namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Makes tokens of a text: words as the names know them, compounds apart, and parts of a word together that a hyphen holds.
/// </summary>
internal sealed class Tokenizer(Vocabulary words)
{
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
            if (form == default && words.Seam(word, out var link) is var seam and > 0 && scanner.End - scanner.Start == word.Length)
            {
                tokens.Add(new Token(scanner.Start, scanner.Start + seam + link, words.Find(word[..seam]), scanner.Before, WordLook.Plain));
                tokens.Add(new Token(scanner.Start + seam + link, scanner.End, words.Find(word[(seam + link)..]), Gap.Hyphen, WordLook.Plain));
                continue;
            }

            tokens.Add(new Token(scanner.Start, scanner.End, form, scanner.Before, scanner.Look));
        }

        return tokens;
    }
}
