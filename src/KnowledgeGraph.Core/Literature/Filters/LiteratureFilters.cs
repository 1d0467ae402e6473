using System.Reflection;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Literature.Queries;

namespace KnowledgeGraph.Core.Literature.Filters;

/// <summary>
/// The filters, read once from the data files beside this one: <c>therapy.narrow.query</c> holds the narrow filter of therapy.
/// </summary>
public static class LiteratureFilters
{
    private const string Extension = ".query";

    private static readonly CitationCategory[] Categories = Enum.GetValues<CitationCategory>();

    /// <summary>All, in the order of section, the narrow before the broad.</summary>
    public static IReadOnlyList<LiteratureFilter> All { get; } =
    [
        .. from category in Categories
           from breadth in new[] { FilterBreadth.Narrow, FilterBreadth.Broad }
           select new LiteratureFilter(
               category,
               breadth,
               CitationQuery.Parse(Text($"{FileName(category)}.{breadth.ToString().ToLowerInvariant()}{Extension}"))),
    ];

    // Lines that begin with # are remarks.
    private static string Text(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"the filter {file} is not among the resources");
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))).Trim();
    }

    private static string FileName(CitationCategory category) =>
        string.Concat(category.ToString().Select(
            (letter, index) => char.IsUpper(letter) && index > 0
                ? $"-{char.ToLowerInvariant(letter)}"
                : $"{char.ToLowerInvariant(letter)}"));
}
