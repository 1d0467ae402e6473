using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Literature.Queries;

namespace KnowledgeGraph.Core.Literature;

/// <summary>All that a disease is called, ready to be looked for in papers.</summary>
public sealed class DiseaseNames
{
    private const int ShortestWord = 5;
    private const int ShortestCode = 4;
    private const int FewestSeriesWords = 2;
    private const int LongestNumber = 3;
    private const int FewestWordsBeforeGeneric = 3;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _series = new(StringComparer.Ordinal);
    private readonly List<string[]> _phrases = [];
    private readonly List<string[]> _seriesPhrases = [];
    private readonly HashSet<string> _meshUis;

    /// <summary>Collects names.</summary>
    /// <param name="names">Name and synonyms.</param>
    /// <param name="meshUis">MeSH descriptors and supplementary concepts that are the disease, bare ids.</param>
    /// <param name="kinds">For each disease that this one is a kind of, its names. The disease that has this one's name without its
    /// number is the series, and all its names are the series'.</param>
    public DiseaseNames(IEnumerable<string> names, IEnumerable<string> meshUis, IEnumerable<IEnumerable<string>> kinds)
    {
        _meshUis = meshUis.ToHashSet(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var words = FoldedWords.Split(name);
            if (IsTelling(words) && _names.Add(string.Join(' ', words)))
            {
                _phrases.Add(words);
            }

            var series = WithoutNumber(words);
            if (series.Length < words.Length)
            {
                AddSeries(series);
            }
        }

        foreach (var kind in kinds.Select(called => called.Select(FoldedWords.Split).ToList())
            .Where(kind => kind.Exists(words => _series.Contains(string.Join(' ', words))))
            .ToList())
        {
            kind.ForEach(words => AddSeries(WithoutGenericWord(words)));
        }
    }

    /// <summary>The places where a paper names the disease.</summary>
    public RelevanceBasis In(SearchedCitation paper)
    {
        if (!paper.HasText)
        {
            return RelevanceBasis.Unread;
        }

        var basis = Mesh(paper.Text, _names, _meshUis) | Text(paper, _phrases);
        if (basis != RelevanceBasis.None)
        {
            return basis;
        }

        var series = Mesh(paper.Text, _series, []) | Text(paper, _seriesPhrases);
        return series == RelevanceBasis.None ? series : series | RelevanceBasis.SeriesOnly;
    }

    private void AddSeries(string[] words)
    {
        if (words.Length >= FewestSeriesWords && _series.Add(string.Join(' ', words)))
        {
            _seriesPhrases.Add(words);
        }
    }

    private static RelevanceBasis Mesh(CitationText paper, HashSet<string> names, HashSet<string> uis)
    {
        var basis = RelevanceBasis.None;
        foreach (var heading in paper.MeshHeadings.Concat(paper.SupplementaryConcepts))
        {
            if ((heading.DescriptorUi is { } ui && uis.Contains(ui)) || names.Contains(FoldedWords.Join(heading.Descriptor)))
            {
                basis |= heading.IsMajorTopic ? RelevanceBasis.MajorTopic : RelevanceBasis.Heading;
            }
        }

        return basis;
    }

    private static RelevanceBasis Text(SearchedCitation paper, List<string[]> phrases)
    {
        var basis = RelevanceBasis.None;
        foreach (var phrase in phrases)
        {
            basis |= paper.Title.Contains(phrase) ? RelevanceBasis.Title : RelevanceBasis.None;
            basis |= paper.AbstractAndKeywords.Contains(phrase) ? RelevanceBasis.Abstract : RelevanceBasis.None;
        }

        return basis;
    }

    // Of single words, short ones mean too much else: CAT, SCAN, AS. A code with a digit, VWM2, is safe from four characters on.
    private static bool IsTelling(string[] words) => words.Length switch
    {
        0 => false,
        1 => words[0].Length >= ShortestWord || (words[0].Length >= ShortestCode && words[0].Any(char.IsAsciiDigit)),
        _ => true,
    };

    // "… type 2", "… 2", "… IIa": the last word is a number, a Roman one, or a single letter.
    private static string[] WithoutNumber(string[] words)
    {
        if (words.Length < FewestSeriesWords || !IsNumber(words[^1]))
        {
            return words;
        }

        return words[^2] is "type" or "form" or "group" ? words[..^2] : words[..^1];
    }

    // "vanishing white matter disease" is called vanishing white matter; of "Alexander disease" too little would be left.
    private static string[] WithoutGenericWord(string[] words) =>
        words.Length > FewestWordsBeforeGeneric && words[^1] is "disease" or "disorder" or "syndrome" ? words[..^1] : words;

    private static bool IsNumber(string word) =>
        word.Length == 1
            || (word.Length <= LongestNumber && (word.Any(char.IsAsciiDigit) || IsRoman(word) || IsRoman(word.AsSpan(0, word.Length - 1))));

    private static bool IsRoman(ReadOnlySpan<char> word) => !word.ContainsAnyExcept("ivx");
}
