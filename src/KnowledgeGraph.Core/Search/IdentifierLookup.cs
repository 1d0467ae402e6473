using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Finds the records that a text identifies: by every identifier that <see cref="IdentifierIndex"/> knows, in any spelling, by the bare
/// number of one, and by identifiers that are mapped to a record, but not as its equal.
/// </summary>
internal sealed class IdentifierLookup
{
    private const int LongestNumber = 10;
    private const int OboDigits = 7;

    private static readonly Dictionary<EntityType, string[]> NumberPrefixes = new()
    {
        [EntityType.Disease] = [CuriePrefix.Omim, CuriePrefix.Medgen, CuriePrefix.Orpha, CuriePrefix.Mondo],
        [EntityType.Gene] = [CuriePrefix.NcbiGene, CuriePrefix.Hgnc, CuriePrefix.Omim],
        [EntityType.Phenotype] = [CuriePrefix.Hp, CuriePrefix.Medgen],
        [EntityType.Citation] = [CuriePrefix.Pmid],
    };

    private readonly GraphImage _graph;

    public IdentifierLookup(GraphImage graph) => _graph = graph;

    /// <summary>Every record, those that the identifier means before those it is merely mapped to.</summary>
    public List<IdentifierHit> Find(string given)
    {
        var text = PlainText.Of(given);
        var hits = new List<IdentifierHit>();
        var isNamed = IdentifierSpelling.TryRead(text, out var curie);
        var isNumber = text.Length <= LongestNumber && text.All(char.IsAsciiDigit);
        foreach (var type in Enum.GetValues<EntityType>())
        {
            if (!Add(hits, type, text) && isNamed)
            {
                Add(hits, type, curie.ToString());
            }

            if (isNumber)
            {
                foreach (var prefix in NumberPrefixes[type].Where(
                    prefix => text.Length == OboDigits || prefix is not (CuriePrefix.Mondo or CuriePrefix.Hp)))
                {
                    Add(hits, type, $"{prefix}:{text}", isGuess: true);
                }
            }
        }

        if (isNamed)
        {
            AddMapped(hits, EntityType.Disease, curie.ToString());
            AddMapped(hits, EntityType.Gene, curie.ToString());
            AddMapped(hits, EntityType.Phenotype, curie.ToString());
        }

        return hits;
    }

    private bool Add(List<IdentifierHit> hits, EntityType type, string text, bool isGuess = false)
    {
        if (_graph.Identifiers.Find(type, text) is not { } match)
        {
            return false;
        }

        foreach (var row in _graph.Identifiers.Sharing(type, match).Where(row => !IsThere(hits, type, row)))
        {
            hits.Add(
                new IdentifierHit(type, row, match.Identifier, match.IsRetired ? IdentifierKind.Retired : IdentifierKind.Own, isGuess));
        }

        return true;
    }

    private void AddMapped(List<IdentifierHit> hits, EntityType type, string curie)
    {
        foreach (var row in _graph.Identifiers.Mapped(type, curie).Where(row => !IsThere(hits, type, row)))
        {
            hits.Add(new IdentifierHit(type, row, curie, IdentifierKind.Mapped));
        }
    }

    private static bool IsThere(List<IdentifierHit> hits, EntityType type, int row) =>
        hits.Exists(hit => hit.Type == type && hit.Row == row);
}
