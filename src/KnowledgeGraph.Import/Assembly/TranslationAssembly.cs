using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Formats.Hpo;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Makes the rows of translations. A row of a translation table applies only to its own term, never to the one that a merged or withdrawn
/// term leads to, and only if it was made for the English text that is served.
/// </summary>
internal sealed class TranslationAssembly(FactBase facts, SourceKeys sources, ReleaseContent content)
{
    public const string LabelPredicate = "rdfs:label";
    public const string DefinitionPredicate = "IAO:0000115";

    public void Build()
    {
        var terms = content.Phenotypes.ToDictionary(term => term.Curie, StringComparer.Ordinal);
        var definitions = content.PhenotypeDefinitions.ToLookup(definition => definition.EntityId, definition => definition.Text);
        var groups = new SortedDictionary<(int Phenotype, string Language), List<(Translation Line, Origin Origin)>>();
        foreach (var (line, origin) in facts.Phenotypes.Translations)
        {
            if (!terms.TryGetValue(line.SubjectId, out var term))
            {
                origin.Miss(
                    "no term of HPO has this as its own identifier",
                    $"{line.SubjectId} in {line.Language}: no term of HPO has this as its own identifier");
                continue;
            }

            var english = line.PredicateId == DefinitionPredicate
                ? definitions[term.Id].FirstOrDefault()
                : line.PredicateId == LabelPredicate ? term.Name : null;
            if (english is not null && line.SourceValue is { } source && !IsSame(source, english))
            {
                origin.Miss(
                    "a translation of another text than the one that is served",
                    $"{line.SubjectId} in {line.Language}: made for '{source}', which is not the text that is served");
                continue;
            }

            if (line.PredicateId is not LabelPredicate and not DefinitionPredicate)
            {
                origin.PassOver("neither a label nor a definition");
            }
            else if (string.IsNullOrWhiteSpace(line.Value) || line.Status == "NOT_TRANSLATED" || line.Language == "example")
            {
                origin.PassOver("a text that is not translated");
            }
            else
            {
                origin.PassOver("a translation that a better or newer one goes before, or a definition without a label");
                groups.TryAdd((term.Id, line.Language), []);
                groups[(term.Id, line.Language)].Add((line, origin));
            }
        }

        foreach (var (key, lines) in groups)
        {
            Add(key.Phenotype, key.Language, lines);
        }
    }

    private void Add(int phenotype, string language, List<(Translation Line, Origin Origin)> lines)
    {
        var ranked = lines.OrderBy(entry => StatusRank(entry.Line.Status))
            .ThenByDescending(entry => entry.Line.Date, StringComparer.Ordinal)
            .ThenBy(entry => entry.Line.Value, StringComparer.Ordinal)
            .Select(entry => entry.Line)
            .ToList();
        if (ranked.Find(line => line.PredicateId == LabelPredicate) is not { } label)
        {
            return;
        }

        var definition = ranked.Find(line => line.PredicateId == DefinitionPredicate);
        // A row that repeats the chosen text counts as loaded too.
        foreach (var (_, origin) in lines.Where(
            entry => entry.Line.Value == (entry.Line.PredicateId == LabelPredicate ? label : definition)?.Value))
        {
            origin.Load();
        }

        content.PhenotypeTranslations.Add(new PhenotypeTranslation
        {
            Id = content.PhenotypeTranslations.Count + 1,
            PhenotypeId = phenotype,
            Language = language,
            Name = label.Value!,
            Definition = definition?.Value,
            Status = label.Status ?? "UNKNOWN",
            SourceId = sources[SourceCatalog.Hpo],
        });
    }

    private static bool IsSame(string left, string right) =>
        string.Equals(OneLine(left), OneLine(right), StringComparison.OrdinalIgnoreCase);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int StatusRank(string? status) => status switch
    {
        "OFFICIAL" => 0,
        "CANDIDATE" => 1,
        _ => 2,
    };
}
