using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>What a text says of the patient, as rows of terms, each once: phenotypic abnormalities only, no nested ones, and none of the family.</summary>
/// <param name="Observed">What is present, and what was.</param>
/// <param name="Excluded">What is absent, and was not present elsewhere in the text.</param>
/// <param name="Uncertain">What may be there, and is said to be neither.</param>
/// <param name="Contradicted">What is present in one place and absent in another: it counts as observed.</param>
public sealed record NoteFindings(IReadOnlyList<int> Observed, IReadOnlyList<int> Excluded, IReadOnlyList<int> Uncertain, IReadOnlyList<int> Contradicted)
{
    /// <summary>Gathers the findings of a text.</summary>
    public static NoteFindings Of(GraphImage graph, IEnumerable<AnnotatedSpan> spans)
    {
        var isFinding = graph.Derived(static image => new Phenotypes(FindingTerms.Of(image, withModes: false))).IsPhenotype;
        List<AnnotatedSpan> counted = [.. spans.Where(span => !span.IsNested && isFinding[span.Row])];
        var observed = Rows(counted, Polarity.Present, Polarity.Past);
        var absent = Rows(counted, Polarity.Absent);
        List<int> excluded = [.. absent.Except(observed)];
        return new NoteFindings(observed, excluded, [.. Rows(counted, Polarity.Uncertain).Except(observed).Except(excluded)], [.. absent.Intersect(observed)]);
    }

    private static List<int> Rows(List<AnnotatedSpan> spans, params Polarity[] polarities) =>
        [.. spans.Where(span => polarities.Contains(span.Polarity)).Select(span => span.Row).Distinct()];

    private sealed record Phenotypes(bool[] IsPhenotype);
}
