using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Literature.Filters;
using KnowledgeGraph.UnitTests.Formats;

namespace KnowledgeGraph.UnitTests.Literature;

/// <summary>The tables beside the tests.</summary>
internal static class LiteratureTable
{
    private static readonly Dictionary<char, CitationCategory> Categories = new()
    {
        ['G'] = CitationCategory.ProfessionalGuideline,
        ['E'] = CitationCategory.Etiology,
        ['D'] = CitationCategory.Diagnosis,
        ['T'] = CitationCategory.Therapy,
        ['P'] = CitationCategory.Prognosis,
        ['C'] = CitationCategory.ClinicalPredictionGuide,
        ['S'] = CitationCategory.SystematicReview,
    };

    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(SampleFolder.Root, "tests", "KnowledgeGraph.UnitTests", "Literature", name))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'));

    public static string Letters(CitationCategory category, FilterBreadth breadth) =>
        $"{Categories.Single(entry => entry.Value == category).Key}{char.ToLowerInvariant(breadth.ToString()[0])}";

    public static LiteratureFilter Filter(string letters) =>
        LiteratureFilters.All.Single(
            filter => Letters(filter.Category, filter.Breadth) == letters.Replace(" ", string.Empty, StringComparison.Ordinal));
}
