using KnowledgeGraph.Core.Comparisons;
using KnowledgeGraph.Core.Graph;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>Diseases side by side on a graph small enough to fill the table by hand.</summary>
public sealed class DiseaseComparisonTests
{
    [Fact]
    public void Presence_goes_up_absence_goes_down_and_both_say_whether_they_are_stated()
    {
        // root ← limb ← arm ← hand, root ← eye.
        var graph = new SmallImage
        {
            Diseases = 3,
            Phenotypes = ["root", "limb", "arm", "hand", "eye"],
            PhenotypeParents = [(1, 0), (2, 1), (3, 2), (4, 0)],
            DiseasePhenotypes = [(0, 2, false), (1, 1, false), (1, 4, true), (2, 2, true), (2, 4, false), (2, 3, true)],
        }.Build();

        var rows = DiseaseComparison.Of(graph, [2, 0, 1]);

        Assert.Equal(
            new[]
            {
                "limb: ? (+) +",
                "eye: + ? -",
                "arm: - + ?",
                "hand: - ? ?",
            }.Order(StringComparer.Ordinal),
            rows.Select(row => $"{graph.Phenotypes.Name[row.Phenotype]}: {string.Join(' ', row.Cells.Select(Mark))}")
                .Order(StringComparer.Ordinal));
        Assert.Equal("limb", graph.Phenotypes.Name[rows[0].Phenotype]);
        Assert.Equal("hand", graph.Phenotypes.Name[rows[^1].Phenotype]);
    }

    [Fact]
    public void What_a_wider_absence_denies_and_a_statement_affirms_is_present_and_the_denial_is_told()
    {
        var graph = new SmallImage
        {
            Diseases = 1,
            Phenotypes = ["wide", "narrow"],
            PhenotypeParents = [(1, 0)],
            DiseasePhenotypes = [(0, 0, true), (0, 1, false)],
        }.Build();

        Assert.Equal(
            ["narrow: +", "wide: both"],
            DiseaseComparison.Of(graph, [0]).Select(row => $"{graph.Phenotypes.Name[row.Phenotype]}: {Mark(row.Cells[0])}").Order());
    }

    [Fact]
    public void What_is_not_stated_itself_is_present_rather_than_negated()
    {
        // wide ← middle ← narrow; the other disease has the row made.
        var graph = new SmallImage
        {
            Diseases = 2,
            Phenotypes = ["wide", "middle", "narrow"],
            PhenotypeParents = [(1, 0), (2, 1)],
            DiseasePhenotypes = [(0, 0, true), (0, 2, false), (1, 1, false)],
        }.Build();

        Assert.Equal("(+)", Mark(CellsOf(graph, "middle", 0, 1)[0]));
    }

    [Fact]
    public void A_cell_has_the_frequency_of_its_own_link_but_not_of_a_denial_of_what_is_present()
    {
        // wide ← narrow, other: the first disease lacks wide and other, and has narrow.
        var graph = new SmallImage
        {
            Diseases = 2,
            Phenotypes = ["wide", "narrow", "other"],
            PhenotypeParents = [(1, 0)],
            DiseasePhenotypes = [(0, 0, true), (0, 1, false), (0, 2, true), (1, 0, false)],
        }.Build();
        var links = graph.DiseasePhenotypes;

        string? Linked(string phenotype) => CellsOf(graph, phenotype, 0, 1)[0].Link is { } link
            ? $"{(links.IsNegated(link) ? "NOT " : "")}{graph.Phenotypes.Name[links.RightRow(link)]}"
            : null;

        Assert.Equal([null, "narrow", "NOT other"], new[] { "wide", "narrow", "other" }.Select(Linked));
    }

    private static IReadOnlyList<ComparisonCell> CellsOf(GraphImage graph, string phenotype, params int[] diseases) =>
        DiseaseComparison.Of(graph, diseases).Single(row => graph.Phenotypes.Name[row.Phenotype] == phenotype).Cells;

    private static string Mark(ComparisonCell cell)
    {
        var mark = (cell.IsPresent, cell.IsNegated) switch
        {
            (true, false) => "+",
            (false, true) => "-",
            (false, false) => "?",
            _ => "both",
        };
        return cell.IsInherited ? $"({mark})" : mark;
    }
}
