using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>
/// The identifiers of a record, one of which a field shows. Equality finds the record by any of them, in whatever way it is written, and by
/// its other names: <c>OMIM:312750</c>, <c>MIM 312750</c>, <c>312750</c> and <c>Rett syndrome</c> are one for a field of OMIM's numbers.
/// </summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Authorities">
/// The prefixes of the identifiers that the field shows, the one of a bare number first; empty if they are not those of one authority.
/// </param>
public sealed record IdentifierValues(EntityType Type, IReadOnlyList<string> Authorities)
{
    // The number of digits of an ontology's term, whose leading zeros spreadsheets cut off.
    private const int DigitsOfTerm = 7;

    /// <summary>
    /// The records that a text means: all that have it as a live identifier, or else those that have it as a retired one; or the one record
    /// that it names otherwise. If there is none, a single result gives the reason as its status.
    /// </summary>
    public IEnumerable<FoundRecord> Find(GraphImage graph, string text)
    {
        if (Read(text) is not { } curie)
        {
            return [graph.Records.Find(text, Type)];
        }

        var matches = graph.Identifiers.FindAll(Type, curie);
        if (matches.Count == 0)
        {
            return [new FoundRecord(text, RecordStatus.Unknown, default)];
        }

        return matches.Select(match =>
            new FoundRecord(text, match.IsRetired ? RecordStatus.Retired : RecordStatus.Found, new GraphNode(Type, match.Row))
            {
                Matched = match.Identifier,
            });
    }

    // Reads the identifier that a text stands for here; null if it is not one that the field shows.
    private string? Read(string text)
    {
        if (Authorities is not [var authority, ..])
        {
            return null;
        }

        var trimmed = text.Trim();
        return IsBare(authority, trimmed) ? Curie.Of(
            authority,
            authority is CuriePrefix.Mondo or CuriePrefix.Hp ? trimmed.PadLeft(DigitsOfTerm, '0') : trimmed).ToString()
            : IdentifierSpelling.TryRead(trimmed, out var curie) && Authorities.Contains(curie.Prefix) ? curie.ToString()
            : null;
    }

    private static bool IsBare(string authority, string text) =>
        authority == CuriePrefix.Doi ? text.StartsWith("10.", StringComparison.Ordinal) : text.Length > 0 && text.All(char.IsAsciiDigit);
}
