using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Diseases;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>
/// Finds filters that look for a term where there is none of its kind: a mode of inheritance among the phenotypes of diseases, or another
/// term among modes of inheritance or onsets.
/// </summary>
internal static class TermGap
{
    private const string NoMode =
        $"What is asked for is no mode of inheritance, a term below {HpoBranch.ModeOfInheritance}, so a filter on modes finds none by it.";

    private static readonly Place[] Places =
    [
        new(
            DiseasePhenotypeShape.Shape["phenotype"],
            HpoBranch.ModeOfInheritance,
            "A mode of inheritance is no phenotype of a disease, so a filter on phenotypes finds none by it: ask modesOfInheritance of "
                + "diseases, "
                + "modeOfInheritance of links to genes, or diseasesOfMode of the mode.") { IsBarred = true },
        new(((TermField)DiseaseInheritanceShape.Shape["mode"]).Record!, HpoBranch.ModeOfInheritance, NoMode),
        new(((TermField)DiseaseGeneShape.Shape["modeOfInheritance"]).Curie!, HpoBranch.ModeOfInheritance, NoMode),
        new(
            ((TermField)DiseaseOnsetShape.Shape["term"]).Record!,
            HpoBranch.Onset,
            $"What is asked for is no onset, a term below {HpoBranch.Onset}, so a filter on onsets finds none by it."),
    ];

    /// <summary>The gaps of a filter.</summary>
    public static IEnumerable<FilterGap> Of(GraphImage graph, FilterNode filter)
    {
        var roots = graph.Derived(
            static image => new Roots(Places.Select(place => image.Identifiers.FindPhenotype(place.Root)?.Row).ToArray()));
        for (var index = 0; index < Places.Length; index++)
        {
            var place = Places[index];
            if (roots.Rows[index] is { } root && IsAskedInVain(filter, place, row => place.IsForeign(graph, root, row), graph))
            {
                yield return new FilterGap(NoticeCodes.NotInRelease, place.Message);
            }
        }
    }

    private static bool IsAskedInVain(FilterNode filter, Place place, Func<int, bool> isForeign, GraphImage graph) => filter switch
    {
        FilterNode.AllOf all => all.Conditions.Any(condition => IsAskedInVain(condition, place, isForeign, graph)),
        FilterNode.AtLeast some => some.Conditions.Any(condition => IsAskedInVain(condition, place, isForeign, graph)),
        FilterNode.Not not => IsAskedInVain(not.Condition, place, isForeign, graph),
        FilterNode.AnyLink link => IsAskedInVain(link.Condition, place, isForeign, graph),
        FilterNode.OfRecord record when record.Field == place.Field => NamesForeign(record.Condition, isForeign),
        FilterNode.OfRecord record => IsAskedInVain(record.Condition, place, isForeign, graph),
        FilterNode.Compare compare when compare.Field == place.Field => compare.Values.Count > 0
            && compare.Values
                .All(curie => curie is string text && graph.Identifiers.FindPhenotype(text) is { } term && isForeign(term.Row)),
        _ => false,
    };

    private static bool NamesForeign(FilterNode condition, Func<int, bool> isForeign) => condition switch
    {
        FilterNode.OneOf one => one.Keys.Count > 0 && one.Keys.All(key => isForeign(key - 1)),
        FilterNode.AllOf all => all.Conditions.Any(part => NamesForeign(part, isForeign)),
        _ => false,
    };

    // Looked up once for an image: every filtered list asks.
    private sealed record Roots(int?[] Rows);

    /// <summary>A field that holds terms of one kind, or of every kind but one.</summary>
    /// <param name="Field">The field.</param>
    /// <param name="Root">The term that those of the kind are below.</param>
    /// <param name="Message">The message about a filter that asks for other terms.</param>
    private sealed record Place(FilterField Field, string Root, string Message)
    {
        /// <summary>Whether the kind is the one that the field does not hold.</summary>
        public bool IsBarred { get; init; }

        /// <summary>Whether the field cannot hold a term.</summary>
        public bool IsForeign(GraphImage graph, int root, int row)
        {
            var isOfKind = row == root || graph.PhenotypeHierarchy.Ancestors(row).Contains(root);
            return IsBarred ? isOfKind && graph.DiseasePhenotypes.ByRight.Degree(row) == 0 : !isOfKind;
        }
    }
}
