using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Diseases;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>Tells filters that look for a mode of inheritance among the phenotypes of diseases, where none is.</summary>
internal static class InheritanceGap
{
    private const string ModeOfInheritance = "HP:0000005";
    private const string Message =
        "A mode of inheritance is no phenotype of a disease, so a filter on phenotypes finds none by it: ask modesOfInheritance of diseases, "
        + "modeOfInheritance of links to genes, or diseasesOfMode of the mode.";

    private static readonly FilterField Phenotype = DiseasePhenotypeShape.Shape["phenotype"];

    /// <summary>The gap; null where a filter does not ask so.</summary>
    public static FilterGap? Of(GraphImage graph, FilterNode filter) =>
        graph.Identifiers.FindPhenotype(ModeOfInheritance) is { } root && AsksForMode(filter, key => IsUnlinkedMode(graph, root.Row, key - 1))
            ? new FilterGap(NoticeCodes.NotInRelease, Message)
            : null;

    private static bool AsksForMode(FilterNode filter, Func<int, bool> isMode) => filter switch
    {
        FilterNode.AllOf all => all.Conditions.Any(condition => AsksForMode(condition, isMode)),
        FilterNode.AtLeast some => some.Conditions.Any(condition => AsksForMode(condition, isMode)),
        FilterNode.Not not => AsksForMode(not.Condition, isMode),
        FilterNode.AnyLink link => AsksForMode(link.Condition, isMode),
        FilterNode.OfRecord record when record.Field == Phenotype => NamesModes(record.Condition, isMode),
        FilterNode.OfRecord record => AsksForMode(record.Condition, isMode),
        _ => false,
    };

    private static bool NamesModes(FilterNode condition, Func<int, bool> isMode) => condition switch
    {
        FilterNode.OneOf one => one.Keys.Count > 0 && one.Keys.All(isMode),
        FilterNode.AllOf all => all.Conditions.Any(part => NamesModes(part, isMode)),
        _ => false,
    };

    private static bool IsUnlinkedMode(GraphImage graph, int root, int row) =>
        graph.DiseasePhenotypes.ByRight.Degree(row) == 0 && (row == root || graph.PhenotypeHierarchy.Ancestors(row).Contains(root));
}
