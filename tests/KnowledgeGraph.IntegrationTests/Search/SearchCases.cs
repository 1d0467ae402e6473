using System.Text;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.IntegrationTests.Search;

/// <summary>
/// Names and descriptions of a release as people would type them: whole, in part, mistyped, in lay words, as a
/// description, in five languages.
/// </summary>
internal sealed class SearchCases
{
    public const string Exact = "exact";
    public const string Part = "part";
    public const string Typo = "typo";
    public const string Lay = "lay";
    public const string Description = "description";
    public const string Language = "language";
    public const string Written = "written by hand";

    private const int WordsOfDescription = 9;

    private static readonly string[] _languages = ["de", "es", "fr", "ja", "nl"];

    private readonly GraphImage _graph;
    private readonly Random _random;
    private readonly ILookup<string, string> _owners;

    public SearchCases(GraphImage graph, int seed)
    {
        (_graph, _random) = (graph, new Random(seed));
        var texts = graph.SearchTexts.Catalog;
        _owners = Enumerable.Range(0, texts.NameCount)
            .ToLookup(
                text => FoldedText.Of(texts.Utf8(text)),
                text => graph.CurieOf(texts.TypeOf(text), LiveRow(texts.TypeOf(text), texts.RowOf(text))));
    }

    /// <summary>Gives 260 searches.</summary>
    public List<SearchCase> Searches() =>
    [
        .. Many(
            60,
            () => Case(Exact, _random.Next(3) switch { 0 => LiveName(), 1 => Name(_graph.Genes.Symbol), _ => Name(_graph.Diseases.Name) })),
        .. Many(50, () => LongName() is var (row, name) ? Case(Part, WithoutWord(name), row) : null),
        .. Many(50, () => LongName() is var (row, name) ? Case(Typo, WithTypo(name), row) : null),
        .. Many(40, LayName),
        .. Many(40, Defined),
        .. _languages.SelectMany(language => Many(4, () => Translated(language))),
    ];

    /// <summary>Gives 200 texts to resolve.</summary>
    public List<SearchCase> Terms() =>
    [
        .. Many(
            60,
            () => Case(Exact, _random.Next(3) switch { 0 => LiveName(), 1 => Name(_graph.Genes.Symbol), _ => Name(_graph.Diseases.Name) })),
        .. Many(30, LayName),
        .. Many(60, () => LongName() is var (row, name) ? Case(Typo, WithTypo(name), row) : null),
        .. Many(25, () => LongName() is var (row, name) ? Case(Part, WithoutWord(name), row) : null),
        .. _languages.SelectMany(language => Many(5, () => Translated(language))),
    ];

    /// <summary>Reads the searches written by hand: the typed text, a tab, and the CURIEs, each of which is right.</summary>
    public static List<SearchCase> ByHand()
    {
        using var stream = typeof(SearchCases).Assembly.GetManifestResourceStream("written-searches.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))
            .Select(cells => new SearchCase(Written, cells[0], cells[1].Split(' ')))];
    }

    // A name of a withdrawn term means the term that took its place.
    private int LiveRow(EntityType type, int row) => type == EntityType.Phenotype ? _graph.Phenotypes.LiveRow(row) : row;

    // Every record with that name is right.
    private SearchCase? Case(string kind, string text, int? disease = null)
    {
        string[] owners = [.. _owners[FoldedText.Of(text)]];
        string[] right = disease is { } row ? [_graph.Diseases.Curie[row]!, .. owners] : owners;
        return right.Length > 0 && text.Length is > 0 and <= 200 ? new SearchCase(kind, text, right) : null;
    }

    private static List<SearchCase> Many(int count, Func<SearchCase?> make)
    {
        var cases = new List<SearchCase>();
        while (cases.Count < count)
        {
            if (make() is { } made && !cases.Exists(other => other.Text == made.Text))
            {
                cases.Add(made);
            }
        }

        return cases;
    }

    private string Name(Utf8Column names) => names[_random.Next(names.Count)] ?? string.Empty;

    private string LiveName() =>
        _random.Next(_graph.Phenotypes.Count) is var row && _graph.Phenotypes.IsObsolete[row] ? string.Empty : _graph.Phenotypes.Name[row]!;

    private (int Row, string Name)? LongName()
    {
        var row = _random.Next(_graph.Diseases.Count);
        return _graph.Diseases.Name[row] is { } name && name.Split(' ').Length >= 4 && name.Length < 150 ? (row, name) : null;
    }

    private string WithoutWord(string name)
    {
        var words = name.Split(' ').ToList();
        words.RemoveAt(_random.Next(words.Count - 1));
        return string.Join(' ', words);
    }

    private string WithTypo(string text)
    {
        var at = _random.Next(1, text.Length - 1);
        var letter = (char)('a' + _random.Next(26));
        return _random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter.ToString()),
            2 => text[..at] + letter + text[(at + 1)..],
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }

    private SearchCase? LayName()
    {
        var synonyms = _graph.Phenotypes.Synonyms;
        var row = _random.Next(synonyms.Name.Count);
        return synonyms.IsLayperson[row] ? Case(Lay, synonyms.Name[row]!) : null;
    }

    private SearchCase? Defined()
    {
        var isDisease = _graph.Diseases.Definitions.Text.Count > 0 && _random.Next(2) == 0;
        var (type, table, count) = isDisease
            ? (EntityType.Disease, _graph.Diseases.Definitions, _graph.Diseases.Count)
            : (EntityType.Phenotype, _graph.Phenotypes.Definitions, _graph.Phenotypes.Count);
        var row = _random.Next(count);
        if ((!isDisease && _graph.Phenotypes.IsObsolete[row]) || table.ByEntity[row] is not (var start, > 0))
        {
            return null;
        }

        var words = table.Text[start]!.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = words.Length > WordsOfDescription ? _random.Next(words.Length - WordsOfDescription) : -1;
        return from < 0
            ? null
            : new SearchCase(Description, string.Join(' ', words.Skip(from).Take(WordsOfDescription)), [_graph.CurieOf(type, row)]);
    }

    private SearchCase? Translated(string language)
    {
        var translations = _graph.Phenotypes.Translations;
        var row = _random.Next(translations.Name.Count);
        return translations.Language[row] == language ? Case(Language, translations.Name[row]!) : null;
    }
}
