using System.Collections.Frozen;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>The cues of a language, word by word.</summary>
internal sealed class CueTable
{
    // The node that headings begin at: their words may be other cues within a sentence.
    private const int Headings = -1;

    // The node that answers begin at: "no" denies what is asked before it, and elsewhere what is after it.
    private const int Answers = -2;

    // The first word of most cues is tried so often that it is found by its number.
    private readonly int[] _firsts;
    private readonly FrozenDictionary<long, int> _steps;
    private readonly (CueKind Kind, CueReach Reach)?[] _cues;

    /// <summary>Marks of any language, the longest first.</summary>
    public (string Mark, CueKind Kind, CueReach Reach)[] Marks { get; } =
    [
        .. WordFiles.Read("cues", "marks")
            .Select(line => (line[0], Enum.Parse<CueKind>(line[1], ignoreCase: true), Enum.Parse<CueReach>(line[2], ignoreCase: true)))
            .OrderByDescending(mark => mark.Item1.Length),
    ];

    public CueTable(string language, VocabularyBuilder words)
    {
        var steps = new Dictionary<long, int>();
        var cues = new List<(CueKind, CueReach)?> { null };
        Span<char> room = stackalloc char[WordScanner.UsualRoom];
        foreach (var line in WordFiles.Read("cues", language))
        {
            var reach = line.Length > 2 ? Enum.Parse<CueReach>(line[2], ignoreCase: true) : CueReach.Forward;
            var node = reach switch { CueReach.Section or CueReach.List => Headings, CueReach.Answer => Answers, _ => 0 };
            var scanner = new WordScanner(line[0], room);
            for (var isFirst = true; scanner.Next(); isFirst = false)
            {
                var step = Step(node, words.OfCue(scanner.Current.ToString(), isFirst));
                if (!steps.TryGetValue(step, out node))
                {
                    steps[step] = node = cues.Count;
                    cues.Add(null);
                }
            }

            cues[node] = (Enum.Parse<CueKind>(line[1], ignoreCase: true), reach);
        }

        _steps = steps.ToFrozenDictionary();
        _firsts = new int[steps.Keys.Where(step => step >> 32 == 0).Select(step => (int)step + 1).DefaultIfEmpty().Max()];
        foreach (var (step, node) in steps.Where(step => step.Key >> 32 == 0))
        {
            _firsts[(int)step] = node;
        }

        _cues = [.. cues];
    }

    /// <summary>The longest cue that begins at a token; null if none does.</summary>
    public Cue? Find(ReadOnlySpan<Token> tokens, int first) => Find(tokens, first, 0);

    /// <summary>Whether the language has cues.</summary>
    public bool IsEmpty => _steps.Count == 0;

    /// <summary>The words of the heading that a token begins; null if it begins none.</summary>
    public Cue? Heading(ReadOnlySpan<Token> tokens, int first) => Find(tokens, first, Headings);

    /// <summary>The words of the answer that a token begins; null if it begins none.</summary>
    public Cue? Answer(ReadOnlySpan<Token> tokens, int first) => Find(tokens, first, Answers);

    private Cue? Find(ReadOnlySpan<Token> tokens, int first, int start)
    {
        Cue? found = null;
        var node = start;
        for (var at = first; at < tokens.Length && (at == first || tokens[at].Before < Gap.Clause); at++)
        {
            node = Next(node, tokens[at].Form.Surface);
            if (node == 0)
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

    private int Next(int node, int word) =>
        word == 0 ? 0 : node != 0 ? _steps.GetValueOrDefault(Step(node, word)) : word < _firsts.Length ? _firsts[word] : 0;

    private static long Step(int node, int word) => ((long)node << 32) | (uint)word;
}
