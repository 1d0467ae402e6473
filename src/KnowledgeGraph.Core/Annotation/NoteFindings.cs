using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// The findings of a patient in a text, as rows of terms, each once: phenotypic abnormalities only, none that are nested or of the family.
/// </summary>
/// <param name="Observed">Findings that are present, or were.</param>
/// <param name="Excluded">Findings that are absent, and are not observed elsewhere in the text.</param>
/// <param name="Uncertain">Findings that may be present, and are neither observed nor excluded.</param>
/// <param name="Contradicted">Findings that are observed in one place and absent in another: they count as observed.</param>
public sealed record NoteFindings(
    IReadOnlyList<int> Observed,
    IReadOnlyList<int> Excluded,
    IReadOnlyList<int> Uncertain,
    IReadOnlyList<int> Contradicted)
{
    /// <summary>Gathers the findings of a text.</summary>
    public static NoteFindings Of(GraphImage graph, IEnumerable<AnnotatedSpan> spans)
    {
        var isFinding = graph.Derived(static image => new Phenotypes(FindingTerms.Of(image, withModes: false))).IsPhenotype;
        List<AnnotatedSpan> counted = [.. spans.Where(span => !span.IsNested && isFinding[span.Row])];
        var observed = Rows(counted, Polarity.Present, Polarity.Past);
        var absent = Rows(counted, Polarity.Absent);
        List<int> excluded = [.. absent.Except(observed)];
        return new NoteFindings(
            observed,
            excluded,
            [.. Rows(counted, Polarity.Uncertain).Except(observed).Except(excluded)],
            [.. absent.Intersect(observed)]);
    }

    private static List<int> Rows(List<AnnotatedSpan> spans, params Polarity[] polarities) =>
        [.. spans.Where(span => polarities.Contains(span.Polarity)).Select(span => span.Row).Distinct()];

    private sealed record Phenotypes(bool[] IsPhenotype);
}
