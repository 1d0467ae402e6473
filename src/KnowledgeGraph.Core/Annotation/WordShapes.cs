namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// The forms of a word in one language: its singular in one spelling, and its root without the endings of adjectives and nouns.
/// </summary>
internal sealed class WordShapes(string language)
{
    /// <summary>Longer words have no forms.</summary>
    public const int Longest = 60;

    private const int Room = 80;
    private const int ShortestSpelled = 5;

    private readonly EndingTable _plurals = new("plurals", language);
    private readonly EndingTable _adverbs = new("adverbs", language);
    private readonly EndingTable _roots = new("roots", language);
    private readonly (string From, string To, bool IsAtEnd)[] _spellings = [.. WordFiles.Read("spelling", language)
        .Select(line => (line[0], line[1], line[2] == "end"))];

    /// <summary>Writes the singular of a folded word, in one spelling.</summary>
    public ReadOnlySpan<char> Inflection(ReadOnlySpan<char> word, Span<char> room)
    {
        word.CopyTo(room);
        var length = _plurals.Apply(room, word.Length);
        foreach (var (from, to, isAtEnd) in length >= ShortestSpelled ? _spellings : [])
        {
            var at = isAtEnd && !room[..length].EndsWith(from) ? -1 : room[..length].LastIndexOf(from);
            if (at > 0 || (at == 0 && !isAtEnd))
            {
                room[(at + from.Length)..length].CopyTo(room[(at + to.Length)..]);
                to.CopyTo(room[at..]);
                length += to.Length - from.Length;
            }
        }

        return room[..length];
    }

    /// <summary>Writes the root of a singular, without the endings that derive words.</summary>
    public ReadOnlySpan<char> Root(ReadOnlySpan<char> inflection, Span<char> room)
    {
        inflection.CopyTo(room);
        return room[.._roots.Apply(room, _adverbs.Apply(room, inflection.Length))];
    }

    /// <summary>The root of a folded word.</summary>
    public string RootOf(string word) =>
        word.Length > Longest ? word : Root(Inflection(word, stackalloc char[Room]), stackalloc char[Room]).ToString();

    /// <summary>The singular of a folded word.</summary>
    public string InflectionOf(string word) => word.Length > Longest ? word : Inflection(word, stackalloc char[Room]).ToString();
}
