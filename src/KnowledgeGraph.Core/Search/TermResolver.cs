using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Says which record a term means, and abstains where that is not sure. The surest reading that has a record decides: identifier, preferred
/// name or symbol; retired identifier, former symbol or exact synonym; related synonym. Wider and narrower synonyms, and identifiers that are
/// mapped but not as equal, never decide.
/// </summary>
internal sealed class TermResolver(GraphImage graph, TextCatalog texts, TextIndex whole, IdentifierLookup identifiers)
{
    private const int MostCandidates = 10;

    /// <summary>Resolves one term; null if nothing here is called so.</summary>
    public Resolution? Resolve(string term, SearchQuery query, IReadOnlySet<EntityType>? types)
    {
        var readings = Readings(query).Where(reading => types is null || types.Contains(reading.Hit.Type))
            .OrderBy(reading => reading.Sureness).ThenBy(reading => reading.Hit.Type).ThenBy(reading => reading.Hit.Row)
            .DistinctBy(reading => (reading.Hit.Type, reading.Hit.Row)).ToList();
        if (readings.Count == 0)
        {
            return null;
        }

        var surest = readings[0].Sureness;
        var rivals = readings.Count(reading => LevelOf(reading.Sureness) == LevelOf(surest));
        var isSure = rivals == 1 && surest < Sureness.Loose;
        return new Resolution(
            term,
            isSure ? StatusOf(surest) : ResolutionStatus.Ambiguous,
            isSure ? readings[0].Hit.Entity : null,
            [.. readings.Skip(isSure ? 1 : 0).Take(MostCandidates).Select(reading => reading.Hit)],
            isSure ? NoteOn(readings[0]) : rivals > 1 ? $"{rivals} records are called so." : "Known only as something wider, narrower or related.");
    }

    private IEnumerable<Reading> Readings(SearchQuery query)
    {
        foreach (var found in identifiers.Find(query.Text))
        {
            var sureness = found.Kind switch
            {
                IdentifierKind.Own => Sureness.Direct,
                IdentifierKind.Retired => Sureness.Retired,
                _ => Sureness.Loose,
            };
            yield return Live(sureness, new SearchHit(graph, found.Type, found.Row, ScoreOf(sureness), found.Identifier, SearchField.Identifier, true, query));
        }

        foreach (var text in whole.FindAll(query.Text))
        {
            var sureness = SurenessOf(text);
            var matched = System.Text.Encoding.UTF8.GetString(texts.Utf8(text));
            yield return Live(sureness, new SearchHit(graph, texts.TypeOf(text), texts.RowOf(text), ScoreOf(sureness), matched, texts.FieldOf(text), true, query));
        }
    }

    // An obsolete term stands for the one that took its place.
    private Reading Live(Sureness sureness, SearchHit hit)
    {
        var live = hit.Type == EntityType.Phenotype ? graph.Phenotypes.LiveRow(hit.Row) : hit.Row;
        return live == hit.Row ? new Reading(sureness, hit) : new Reading(Sureness.Retired, hit with { Row = live });
    }

    private Sureness SurenessOf(int text)
    {
        if (texts.FieldOf(text) != SearchField.Synonym)
        {
            return Sureness.Direct;
        }

        return texts.ScopeOf(text) switch
        {
            null or SynonymScope.Exact => Sureness.Synonym,
            SynonymScope.Related => texts.IsFormerSymbol(text) ? Sureness.Retired : Sureness.Related,
            _ => Sureness.Loose,
        };
    }

    // An alias of one gene that is the former symbol of another may mean either.
    private static int LevelOf(Sureness sureness) => (int)(sureness == Sureness.Retired ? Sureness.Synonym : sureness);

    private static ResolutionStatus StatusOf(Sureness sureness) => sureness switch
    {
        Sureness.Direct => ResolutionStatus.Direct,
        Sureness.Retired => ResolutionStatus.Retired,
        _ => ResolutionStatus.Synonym,
    };

    private static string? NoteOn(Reading reading) => reading.Sureness switch
    {
        Sureness.Retired => $"{reading.Hit.Matched} is retired; the live record is {reading.Hit.Entity.Curie}, {reading.Hit.Entity.Label}.",
        Sureness.Related => $"A related synonym of {reading.Hit.Entity.Label}.",
        _ => null,
    };

    private static double ScoreOf(Sureness sureness) => 1 - ((int)sureness * 0.2);

    private readonly record struct Reading(Sureness Sureness, SearchHit Hit);

    private enum Sureness
    {
        Direct,
        Synonym,
        Retired,
        Related,
        Loose,
    }
}
