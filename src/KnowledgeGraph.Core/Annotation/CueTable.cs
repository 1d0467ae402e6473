using System.Collections.Frozen;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>The cues of a language, word by word.</summary>
internal sealed class CueTable
{
    // The node that headings begin at: their words may be other cues within a sentence.
    private const int Headings = -1;

    private readonly FrozenDictionary<(int Node, int Word), int> _steps;
    private readonly (CueKind Kind, CueReach Reach)?[] _cues;

    public CueTable(string language, VocabularyBuilder words)
    {
        var steps = new Dictionary<(int, int), int>();
        var cues = new List<(CueKind, CueReach)?> { null };
        Span<char> room = stackalloc char[WordScanner.UsualRoom];
        foreach (var line in WordFiles.Read("cues", language))
        {
            var reach = line.Length > 2 ? Enum.Parse<CueReach>(line[2], ignoreCase: true) : CueReach.Forward;
            var node = reach == CueReach.Section ? Headings : 0;
            var scanner = new WordScanner(line[0], room);
            for (var isFirst = true; scanner.Next(); isFirst = false)
            {
                var step = (node, words.OfCue(scanner.Current.ToString(), isFirst));
                if (!steps.TryGetValue(step, out node))
                {
                    steps[step] = node = cues.Count;
                    cues.Add(null);
                }
            }

            cues[node] = (Enum.Parse<CueKind>(line[1], ignoreCase: true), reach);
        }

        _steps = steps.ToFrozenDictionary();
        _cues = [.. cues];
    }

    /// <summary>The longest cue that begins at a token; null if none does.</summary>
    public Cue? Find(ReadOnlySpan<Token> tokens, int first) => Find(tokens, first, 0);

    /// <summary>The heading that a token begins; null if it begins none.</summary>
    public Cue? Heading(ReadOnlySpan<Token> tokens, int first) =>
        Find(tokens, first, Headings) is { } heading && (heading.Last + 1 == tokens.Length || tokens[heading.Last + 1].Before >= Gap.Clause) ? heading : null;

    private Cue? Find(ReadOnlySpan<Token> tokens, int first, int start)
    {
        Cue? found = null;
        var node = start;
        for (var at = first; at < tokens.Length && (at == first || tokens[at].Before < Gap.Clause); at++)
        {
            if (tokens[at].Form.Surface == 0 || !_steps.TryGetValue((node, tokens[at].Form.Surface), out node))
            {
                break;
            }

            if (_cues[node] is var (kind, reach))
            {
                found = new Cue(kind, reach, first, at);
            }
        }

        return found;
    }
}
