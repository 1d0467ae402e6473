using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Finds the phenotypes that texts of one language name, by the release's names of its terms, and whether they are present. No text is
/// kept; docs/annotation.md has the rules.
/// </summary>
public sealed class TextAnnotator
{
    /// <summary>The language of HPO's own names.</summary>
    public const string English = "en";

    private readonly Tokenizer _tokenizer;
    private readonly NameMatcher _matcher;
    private readonly Coordination _coordination;
    private readonly CueTable _cues;

    internal TextAnnotator(GraphImage graph, string language)
    {
        Language = language;
        var words = new VocabularyBuilder(language);
        _cues = new CueTable(language, words);
        var names = new NameTableBuilder(graph, language, words).Build();
        if (language == English)
        {
            UsualWords.Keep(graph, words);
        }

        _tokenizer = new Tokenizer(words.Build());
        _matcher = new NameMatcher(names, graph.PhenotypeHierarchy, IsOrdered(language));
        _coordination = new Coordination(_matcher);
    }

    /// <summary>The language, as a BCP 47 tag without a region.</summary>
    public string Language { get; }

    /// <summary>The language of a tag: <c>pt</c> of <c>pt-BR</c>.</summary>
    public static string BaseOf(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Whether the language tells negation, relatives and the like by known words; else everything counts as present.</summary>
    public bool HasCues => !_cues.IsEmpty;

    /// <summary>The findings of a text, in its order; a nested one follows the one that it is nested in.</summary>
    public IReadOnlyList<AnnotatedSpan> Annotate(ReadOnlySpan<char> text) =>
        Annotate(text, 0, new LocalAbbreviations(), new ContextRules(_cues));

    /// <summary>The findings of a text of any length, which is read piece by piece.</summary>
    public IEnumerable<AnnotatedSpan> Annotate(TextReader text)
    {
        var (abbreviations, context) = (new LocalAbbreviations(), new ContextRules(_cues));
        foreach (var (offset, piece) in TextPieces.Of(text))
        {
            foreach (var span in Annotate(piece.Span, offset, abbreviations, context))
            {
                yield return span;
            }
        }
    }

    /// <summary>Whether each letter of the language is a word, and their order counts.</summary>
    internal static bool IsOrdered(string language) => language is "ja" or "zh";

    private List<AnnotatedSpan> Annotate(ReadOnlySpan<char> text, long offset, LocalAbbreviations abbreviations, ContextRules context)
    {
        var tokens = _tokenizer.Read(text);
        var found = new List<Candidate>();
        _matcher.Find(tokens, found);
        _coordination.Find(tokens, found);
        abbreviations.Apply(text, tokens, found);
        return context.Read(text, tokens, OverlapRule.Apply(found), offset);
    }
}
