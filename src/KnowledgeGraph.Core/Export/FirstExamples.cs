using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// Puts one link with each attribute before all others. Programs that take names and types of columns from the first lines of a file
/// (DuckDB from 20,480) would otherwise know neither the columns that only later kinds of link have, nor their types.
/// </summary>
internal static class FirstExamples
{
    public static IEnumerable<GraphEdge> Before(GraphImage graph, IReadOnlyList<KindOfLinks> kinds)
    {
        var first = kinds.ToDictionary(kind => kind.Kind, kind => ExamplesOf(graph, kind));
        return kinds.SelectMany(kind => first[kind.Kind].Select(kind.EdgeOf))
            .Concat(kinds.SelectMany(
                kind => Enumerable.Range(0, kind.Links.Count).Where(link => !first[kind.Kind].Contains(link)).Select(kind.EdgeOf)));
    }

    private static SortedSet<int> ExamplesOf(GraphImage graph, KindOfLinks kind)
    {
        var phenotypes = graph.DiseasePhenotypes;
        Func<int, bool>[] attributes = kind.Kind switch
        {
            EdgeKind.DiseaseGene => [link => graph.DiseaseGenes.Validity(link) is not null],
            EdgeKind.DiseasePhenotype =>
            [
                link => phenotypes.FrequencyRatio(link) is not null,
                link => phenotypes.OnsetRow(link) is not null,
                link => phenotypes.Sex(link) is not null,
                link => phenotypes.ModifierRows(link).Count > 0,
            ],
            EdgeKind.DiseaseCitation => [link => graph.DiseaseCitations.Classifications(link).Any()],
            _ => [],
        };
        var found = new SortedSet<int>();
        foreach (var has in attributes.Append(static _ => true))
        {
            found.UnionWith(Enumerable.Range(0, kind.Links.Count).Where(has).Take(1));
        }

        return found;
    }
}
