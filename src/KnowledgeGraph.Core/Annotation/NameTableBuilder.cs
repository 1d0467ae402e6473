using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Collects the names of an image's terms in one language: labels, synonyms, translations, names from our own lists, and rewordings of
/// these.
/// </summary>
internal sealed class NameTableBuilder(GraphImage graph, string language, VocabularyBuilder words)
{
    private const int MostWords = 12;

    // Of a script whose letters are words.
    private const int MostLetters = 48;
    private const int LongestAbbreviation = 8;
    private const int MostRewordings = 40;
    private const int MuchMore = 10;

    private readonly List<TermName> _names = [];
    private readonly bool[] _isFinding = FindingTerms.Of(graph, withModes: true);
    private readonly bool[] _isPhenotype = FindingTerms.Of(graph, withModes: false);
    private readonly bool[] _isMode = FindingTerms.Below(graph, HpoBranch.ModeOfInheritance);
    private readonly HashSet<string> _idle = [.. WordFiles.Read("idle-words", language, ' ').SelectMany(line => line)];
    private readonly HashSet<string> _exact = [.. WordFiles.Read("exact-words", language).Select(line => FoldedText.Of(line[0]))];
    private readonly HashSet<string> _twofold = [.. WordFiles.Read("two-meanings", language).Select(line => FoldedText.Of(line[0]))];

    // Lines with one of their phrases, by the first word of it.
    private readonly Dictionary<string, (string[] Line, string Phrase)[]> _byFirstWord = WordFiles.Read("same-phrases", language)
        .Select(line => Array.ConvertAll(line, phrase => $" {FoldedText.Of(phrase)} "))
        .SelectMany(line => line, (line, phrase) => (line, phrase))
        .GroupBy(one => one.phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])
        .ToDictionary(group => group.Key, group => group.ToArray());

    public NameTable Build()
    {
        var terms = graph.Phenotypes;
        if (language == TextAnnotator.English)
        {
            for (var row = 0; row < terms.Count; row++)
            {
                Add(row, terms.Name[row], NameKind.Label);
            }

            foreach (var line in WordFiles.Read("further-names", language: null))
            {
                var row = graph.KeyUpTo(EntityType.Phenotype, line[0]) - 1;
                if (row >= 0 && terms.Curie[row] == line[0] && terms.Name[row] == line[1])
                {
                    Add(row, line[2], NameKind.Reworded);
                }
            }
        }

        for (var row = 0; row < terms.Synonyms.Name.Count; row++)
        {
            if (IsIn(terms.Synonyms.Language[row] ?? TextAnnotator.English))
            {
                var kind = terms.Synonyms.Scope[row] == SynonymScope.Exact ? NameKind.Exact : NameKind.Other;
                Add(terms.Synonyms.EntityRow[row], terms.Synonyms.Name[row], kind, terms.Synonyms.IsAbbreviation[row]);
            }
        }

        AddTranslations();

        foreach (var line in WordFiles.Read("no-findings", language))
        {
            var content = Array.FindAll(Array.ConvertAll(FoldedText.Of(line[0]).Split(' '), words.OfName), form => form.Sense > 0);
            _names.Add(new TermName(TermName.NoFinding, content, NameKind.Label));
        }

        return new NameTable(_names);
    }

    // Translators give one label to terms that English tells apart; it means the one that is by far the most usual, if there is one.
    private void AddTranslations()
    {
        var translations = graph.Phenotypes.Translations;
        var links = graph.DiseasePhenotypes.ByRight;
        var labels = Enumerable.Range(0, translations.Name.Count).Where(row => IsIn(translations.Language[row]!))
            .Select(row => (Row: translations.PhenotypeRow[row], Name: translations.Name[row]!)).Where(label => _isFinding[label
                .Row]).GroupBy(label => FoldedText.Of(label.Name));
        foreach (var same in labels)
        {
            var byUse = same.DistinctBy(label => label.Row).OrderByDescending(label => links.Degree(label.Row)).ToList();
            var isClear = byUse.Count > 1 && links.Degree(byUse[0].Row) >= MuchMore * Math.Max(1, links.Degree(byUse[1].Row));
            foreach (var (row, name) in isClear ? byUse.Take(1) : byUse)
            {
                Add(row, name, NameKind.Label);
            }
        }
    }

    private bool IsIn(string tag) => TextAnnotator.BaseOf(tag) == language;

    private void Add(int row, string? name, NameKind kind, bool isAbbreviation = false)
    {
        if (name is null || !_isFinding[row])
        {
            return;
        }

        var folded = Words(name, out var joins, out var looksShort);
        isAbbreviation = (isAbbreviation && !folded.Contains(' ')) || (looksShort && folded.Length <= LongestAbbreviation);
        if (folded.Length == 0 || _twofold.Contains(folded))
        {
            return;
        }

        if (Add(row, folded, kind, joins, isAbbreviation) && !isAbbreviation && kind <= NameKind.Exact)
        {
            foreach (var reworded in Rewordings(folded))
            {
                Add(row, reworded, NameKind.Reworded, joins, isAbbreviation: false);
            }
        }
    }

    private bool Add(int row, string folded, NameKind kind, bool joins, bool isAbbreviation)
    {
        var forms = Array.ConvertAll(folded.Split(' ', StringSplitOptions.RemoveEmptyEntries), words.OfName);
        var content = Array.FindAll(forms, form => form.Sense > 0);
        if (content.Length == 0 || content.Length > (TextAnnotator.IsOrdered(language) ? MostLetters : MostWords)
            || !Array.Exists(content, form => form.Role == WordRole.Content)
            || (content.Length == 1 && folded.Length < 3))
        {
            return false;
        }

        var isFinding = _isPhenotype[row];
        if (!isFinding && content.Length == 1 && !_isMode[row])
        {
            return false;
        }

        _names.Add(new TermName(row, content, kind)
        {
            IsStrict = content.Length == 1 && (kind == NameKind.Reworded || !isFinding),
            Joins = joins || Array.Exists(forms, form => form.Role == WordRole.Joining),
            IsAbbreviation = isAbbreviation,
            IsExact = _exact.Contains(folded),
        });
        return true;
    }

    private static string Words(string name, out bool joins, out bool looksShort)
    {
        (joins, looksShort) = (false, false);
        var folded = new System.Text.StringBuilder(name.Length);
        var scanner = new WordScanner(name, stackalloc char[WordScanner.UsualRoom]);
        for (var count = 0; scanner.Next(); count++)
        {
            joins |= count > 0 && scanner.Before is Gap.Slash or Gap.Comma;
            looksShort = count == 0 && scanner.IsUpper;
            folded.Append(count == 0 ? string.Empty : " ").Append(scanner.Current);
        }

        return folded.ToString();
    }

    // Each phrase of a line can replace each other one; a rewording is not reworded again by the same line.
    private HashSet<string> Rewordings(string folded)
    {
        var made = new HashSet<string>(StringComparer.Ordinal) { folded };
        var padded = $" {folded} ";
        foreach (var word in folded.Split(' '))
        {
            foreach (var (line, phrase) in _byFirstWord.GetValueOrDefault(word, []))
            {
                if (made.Count < MostRewordings && padded.Contains(phrase, StringComparison.Ordinal))
                {
                    foreach (var known in made.Where(known => $" {known} ".Contains(phrase, StringComparison.Ordinal)).ToList())
                    {
                        made.UnionWith(line.Where(other => other != phrase)
                            .Select(other => $" {known} ".Replace(phrase, other, StringComparison.Ordinal).Trim()));
                    }
                }
            }
        }

        if (_idle.Count > 0)
        {
            foreach (var known in made.ToList())
            {
                string[] kept = [.. known.Split(' ').Where(word => !_idle.Contains(word))];
                if (kept.Count(word => words.OfName(word).Sense > 0) > 1)
                {
                    made.Add(string.Join(' ', kept));
                }
            }
        }

        made.Remove(folded);
        return made;
    }
}
