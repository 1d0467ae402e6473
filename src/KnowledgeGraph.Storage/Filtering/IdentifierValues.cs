using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>
/// The identifiers of a record of which a field shows one. Whoever asks for equality finds the record by any that stands for it, in whatever way it is
/// written, and by what else names it: <c>OMIM:312750</c>, <c>MIM 312750</c>, <c>312750</c> and <c>Rett syndrome</c> are one for a field of OMIM's numbers.
/// </summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Authorities">The prefixes of what the field shows, the one of a bare number first; empty where it is no identifier of one authority.</param>
public sealed record IdentifierValues(EntityType Type, IReadOnlyList<string> Authorities)
{
    // The digits of an ontology's term, of which spreadsheets cut the zeros in front.
    private const int DigitsOfTerm = 7;

    /// <summary>
    /// The records that a text means: all live ones that have the identifier, or else those of which it is a retired one; what names one record by other
    /// ways; one of a status that tells why where there is none.
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
            new FoundRecord(text, match.IsRetired ? RecordStatus.Retired : RecordStatus.Found, new GraphNode(Type, match.Row)) { Matched = match.Identifier });
    }

    // The identifier that a text stands for here; null if it is none of those that the field shows.
    private string? Read(string text)
    {
        if (Authorities is not [var authority, ..])
        {
            return null;
        }

        var trimmed = text.Trim();
        return IsBare(authority, trimmed) ? Curie.Of(authority, authority is CuriePrefix.Mondo or CuriePrefix.Hp ? trimmed.PadLeft(DigitsOfTerm, '0') : trimmed).ToString()
            : IdentifierSpelling.TryRead(trimmed, out var curie) && Authorities.Contains(curie.Prefix) ? curie.ToString()
            : null;
    }

    private static bool IsBare(string authority, string text) =>
        authority == CuriePrefix.Doi ? text.StartsWith("10.", StringComparison.Ordinal) : text.Length > 0 && text.All(char.IsAsciiDigit);
}
