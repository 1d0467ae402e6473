using KnowledgeGraph.Core.Citations;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The lists of papers that sources publish, by source and name.</summary>
internal sealed class CitationListings
{
    private readonly List<CitationListing> _all = [];

    /// <summary>In the order of source, then name: that of their keys.</summary>
    public IEnumerable<CitationListing> All =>
        _all.OrderBy(list => list.Source, StringComparer.Ordinal).ThenBy(list => list.Evidence, StringComparer.Ordinal);

    /// <summary>The list of a source, begun if it is not there.</summary>
    /// <exception cref="InvalidOperationException">There are more lists than a link has bits for.</exception>
    public CitationListing Of(string source, string evidence)
    {
        if (_all.Find(list => list.Source == source && list.Evidence == evidence) is { } known)
        {
            return known;
        }

        if (_all.Count == CitationList.Most)
        {
            throw new InvalidOperationException(
                $"a release holds {CitationList.Most} lists of papers, and {evidence} of {source} is one more");
        }

        _all.Add(new CitationListing(source, evidence));
        return _all[^1];
    }
}
