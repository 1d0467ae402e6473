using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Notices;

/// <summary>
/// The notices about observed terms by which no disease can be told from another, or that no disease has; the service and <c>kg</c> give
/// the same.
/// </summary>
/// <param name="Inheritance">The name of the argument for the mode of inheritance.</param>
/// <param name="Onset">The name of the argument for the onset.</param>
public sealed record ObservedTermNotices(string Inheritance, string Onset)
{
    /// <summary>The notice that nothing of use was observed.</summary>
    public static Notice NothingToRankBy { get; } = new(
        NoticeCodes.NotAnnotated, "Nothing that was observed tells one disease from another, so that nothing can be ranked.");

    /// <summary>
    /// A notice for each term that is left out, and for each that a wider term replaces; or a single one if no disease has phenotypes.
    /// </summary>
    public IEnumerable<Notice> Of(GraphImage graph, IReadOnlyList<int> used, IReadOnlyList<int> useless)
    {
        var content = graph.InformationContentOf(EntityType.Disease);
        if (content.AnnotatedCount == 0)
        {
            return [new Notice(NoticeCodes.NotAnnotated, "No disease of this release has phenotypes, so none can be ranked.")];
        }

        return
        [
            .. useless.Select(row => new Notice(NoticeCodes.NotAnnotated, Of(graph, row))),
            .. used.Where(row => content.Of(row) is null).Select(row => new Notice(
                NoticeCodes.NotAnnotated,
                $"No disease of this release has {Named(graph, row)} or anything below it as an abnormality; what lies above it counts in "
                    + "its place.")),
            .. used.Count == 0 && useless.Count > 0 ? [NothingToRankBy] : Array.Empty<Notice>(),
        ];
    }

    /// <summary>The message about a term that is left out.</summary>
    public string Of(GraphImage graph, int useless) => CheckedCase.HasNoPlace(graph, useless)
        ? $"{Named(graph, useless)} is a term that the ontology of this release does not have; it may be newer, and has been left out."
        : OfReason(graph, useless);

    private string OfReason(GraphImage graph, int useless) => UselessTerms.ReasonOf(graph, useless) switch
    {
        UselessTermReason.EveryDisease => $"{Named(graph, useless)} is what every disease has, and tells none from another; it has "
            + "been left out.",
        UselessTermReason.Inheritance => $"{Named(graph, useless)} is a mode of inheritance, by which no disease is ranked as by a "
            + $"phenotype; it has been left out. {Inheritance} takes it.",
        UselessTermReason.Onset => $"{Named(graph, useless)} is an onset, by which no disease is ranked as by a phenotype; it has been "
            + $"left out. {Onset} takes onsets.",
        UselessTermReason.NoAbnormality => $"{Named(graph, useless)} is no phenotypic abnormality, and no disease is ranked by it; it has "
            + "been left out.",
        _ => $"No disease of this release has {Named(graph, useless)}, anything below it or any abnormality above it; it has "
            + "been left out.",
    };

    private static string Named(GraphImage graph, int row) => $"{graph.Phenotypes.Curie[row]} ({graph.Phenotypes.Name[row]})";
}
