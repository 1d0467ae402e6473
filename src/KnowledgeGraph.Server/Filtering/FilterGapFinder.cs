using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Storage.Evaluation;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Citations;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// Tells filters that find nothing, or too little, because the release does not hold what they ask for. What a release holds of a field is
/// looked up once and kept as long as the release is served.
/// </summary>
internal sealed class FilterGapFinder
{
    private readonly ConditionalWeakTable<GraphImage, ConcurrentDictionary<AskedField, string?>> _missing = [];

    /// <summary>The gaps that a filter meets; none for most.</summary>
    public IReadOnlyList<FilterGap> Find(GraphImage graph, FilterShape shape, FilterNode filter, CancellationToken cancellation)
    {
        var gaps = TermGap.Of(graph, filter).ToList();
        var asked = AskedField.Of(shape, filter).Distinct().ToList();
        var described = asked.FindAll(field => field.Shape == CitationShape.Shape && CitationShape.IsOfRecord(field.Field));
        if (described.Count > 0 && graph.Citations.UndescribedCount > 0)
        {
            gaps.Add(new FilterGap(NoticeCodes.NotDescribed, Undescribed(graph.Citations, described)));
        }

        // Where no paper is described, that has been said.
        foreach (var field in graph.Citations.UndescribedCount == graph.Citations.Count ? asked.Except(described) : asked)
        {
            if (Missing(graph, field, cancellation) is { } message)
            {
                gaps.Add(new FilterGap(NoticeCodes.NotInRelease, message));
            }
        }

        return gaps;
    }

    private string? Missing(GraphImage graph, AskedField field, CancellationToken cancellation)
    {
        if (field.HasValue is not { } hasValue)
        {
            return null;
        }

        var known = _missing.GetValue(graph, _ => new());
        if (!known.TryGetValue(field, out var message))
        {
            message = ImageQuery.HasAny(graph, field.Shape, hasValue, cancellation)
                ? null
                : Missing(field, ImageQuery.RowsOf(graph, field.Shape));
            known[field] = message;
        }

        return message;
    }

    private static string Missing(AskedField field, int rows) => rows == 0
        ? $"This release has no {field.Shape.Description}, so a filter on {field.Field.Name} cannot be answered."
        : string.Create(
            CultureInfo.InvariantCulture, $"None of the {rows:N0} {field.Shape.Description} of this release has {field.Field.Name}, so a "
                + $"filter on it cannot be answered.");

    private static string Undescribed(CitationTable papers, List<AskedField> asked) => string.Create(
        CultureInfo.InvariantCulture,
        $"{papers.UndescribedCount:N0} of the {papers.Count:N0} papers of this release are known by number alone, without PubMed's record: "
        + $"a filter on {string.Join(", ", asked.Select(field => field.Field.Name))} knows nothing of them.");
}
