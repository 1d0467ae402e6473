using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>
/// The identifiers of a record of which a field shows one. Whoever asks for equality finds the record by any that stands for it, in whatever way it is
/// written: <c>OMIM:312750</c>, <c>MIM 312750</c> and <c>312750</c> are one number of a field of OMIM's numbers.
/// </summary>
/// <param name="Type">The kind of record.</param>
/// <param name="Authorities">The prefixes that the field takes, the one of a bare number first; empty for every prefix, and then none is bare.</param>
public sealed record IdentifierValues(EntityType Type, IReadOnlyList<string> Authorities)
{
    // The digits of an ontology's term, of which spreadsheets cut the zeros in front.
    private const int DigitsOfTerm = 7;

    /// <summary>
    /// The records that a text identifies: every live one that has the identifier, or else those of which it is a retired one; one of an unknown status
    /// where there is none.
    /// </summary>
    public IEnumerable<FoundRecord> Find(GraphImage graph, string text)
    {
        IReadOnlyList<IdentifierMatch> matches = Read(text) is { } curie ? graph.Identifiers.FindAll(Type, curie) : [];
        return matches.Count == 0
            ? [new FoundRecord(text, RecordStatus.Unknown, default)]
            : matches.Select(match => new FoundRecord(
                text, match.IsRetired ? RecordStatus.Retired : RecordStatus.Found, new GraphNode(Type, match.Row)) { Matched = match.Identifier });
    }

    // The identifier that a text stands for here; null if it can be none.
    private string? Read(string text)
    {
        var trimmed = text.Trim();
        if (GlobalId.TryDecode(trimmed, out var type, out var own))
        {
            return type == Type && Takes(own) ? own : null;
        }

        if (Authorities is [var authority, ..] && IsBare(authority, trimmed))
        {
            return Curie.Of(authority, authority is CuriePrefix.Mondo or CuriePrefix.Hp ? trimmed.PadLeft(DigitsOfTerm, '0') : trimmed).ToString();
        }

        return IdentifierSpelling.TryRead(trimmed, out var curie) && Takes(curie.ToString()) ? curie.ToString() : null;
    }

    private bool Takes(string curie) => Authorities.Count == 0 || Authorities.Any(authority => curie.StartsWith($"{authority}:", StringComparison.Ordinal));

    private static bool IsBare(string authority, string text) =>
        authority == CuriePrefix.Doi ? text.StartsWith("10.", StringComparison.Ordinal) : text.Length > 0 && text.All(char.IsAsciiDigit);
}
