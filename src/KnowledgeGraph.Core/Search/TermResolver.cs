using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Says which record a term means, and abstains if that is not sure. An identifier that names its authority decides alone. Otherwise the
/// surest reading that has a record decides: a number, preferred name or symbol; former symbol or exact synonym; name in another language;
/// related synonym; name of a withdrawn term. Wider and narrower synonyms, and identifiers that are mapped but not as equal, never decide.
/// Texts that only have the same words, accents and the like aside, decide if none is written exactly as the term.
/// </summary>
internal sealed class TermResolver(GraphImage graph, TextCatalog texts, WholeTexts whole, IdentifierLookup identifiers)
{
    private const int MostCandidates = 10;
    private const int MostRivals = 100;

    /// <summary>Resolves one term; null if no record here has this name or identifier.</summary>
    public Resolution? Resolve(string term, SearchQuery query, IReadOnlySet<EntityType>? types)
    {
        var readings = Readings(query, types).OrderBy(reading => reading.Order).ThenBy(reading => reading.Hit.Type)
            .ThenBy(reading => reading.Hit.Row)
            .DistinctBy(reading => (reading.Hit.Type, reading.Hit.Row))
            .ToList();
        if (readings.Count == 0)
        {
            return null;
        }

        var surest = readings[0];
        var rivals = readings.Count(reading => reading.Level == surest.Level && reading.Hit.IsExact == surest.Hit.IsExact);
        if (rivals == 1 && IsWithdrawn(surest.Hit) && graph.Identifiers.SuccessorsOf(surest.Hit.Row) is { Count: > 1 } successors)
        {
            return new Resolution(
                term,
                ResolutionStatus.Ambiguous,
                Match: null,
                [.. successors.Take(MostRivals).Select(row => surest.Hit with { Row = row })],
                $"{surest.Hit.Entity.Curie} is withdrawn, and its ontology does not choose which of {successors.Count} terms takes "
                    + "its place.")
            {
                Withdrawn = surest.Hit,
            };
        }

        if (rivals == 1 && surest.Sureness < Sureness.Loose)
        {
            var others = readings.Skip(1).Take(MostCandidates).Select(reading => reading.Hit);
            return new Resolution(term, StatusOf(surest), surest.Hit.Entity, [.. others], NoteOn(surest))
            {
                Matched = surest.Hit,
                IsByIdentifier = surest.IsIdentifier,
            };
        }

        // The candidates are all records that are equally likely, and less likely ones while there is room.
        var candidates = readings.Take(Math.Clamp(MostCandidates, rivals, MostRivals)).Select(reading => reading.Hit);
        return new Resolution(
            term,
            ResolutionStatus.Ambiguous,
            Match: null,
            [.. candidates],
            rivals > 1 ? $"{rivals} records are called so." : "Known only as something wider, narrower or related.");
    }

    private IEnumerable<Reading> Readings(SearchQuery query, IReadOnlySet<EntityType>? types)
    {
        var found = identifiers.Find(query.Text);
        found.RemoveAll(hit => types?.Contains(hit.Type) is false);
        var byIdentifier = found.Select(hit => Live(ReadingOf(hit, query)));
        return found.Exists(hit => hit is { Kind: not IdentifierKind.Mapped, IsGuess: false })
            ? byIdentifier
            : byIdentifier.Concat(ByName(query, types));
    }

    private Reading ReadingOf(IdentifierHit found, SearchQuery query)
    {
        var sureness = SurenessOf(found);
        var hit = SearchHit.ByIdentifier(graph, found.Type, found.Row, ScoreOf(sureness), found.Identifier, query);
        return new Reading(sureness, hit)
        {
            IsIdentifier = !found.IsGuess,
            // A bare number does not name its authority, so the record that has it and the one that has it retired may be meant alike.
            Level = LevelOf(found is { IsGuess: true, Kind: not IdentifierKind.Mapped } ? Sureness.Direct : sureness),
        };
    }

    private IEnumerable<Reading> ByName(SearchQuery query, IReadOnlySet<EntityType>? types)
    {
        foreach (var (text, _) in whole.Find(query).Where(found => types?.Contains(texts.TypeOf(found.Text)) is not false))
        {
            var sureness = SurenessOf(text);
            yield return Live(new Reading(sureness, SearchHit.ByText(graph, texts, text, ScoreOf(sureness), query)));
        }
    }

    // An obsolete term stands for the one that took its place.
    private Reading Live(Reading reading)
    {
        if (reading.Hit.Type != EntityType.Phenotype || !graph.Phenotypes.IsObsolete[reading.Hit.Row])
        {
            return reading;
        }

        var live = graph.Phenotypes.LiveRow(reading.Hit.Row);
        // If another term now has the name of a withdrawn one, that term is meant.
        var sureness = !reading.IsIdentifier ? Sureness.Withdrawn : live == reading.Hit.Row ? reading.Sureness : Sureness.Retired;
        return reading with { Sureness = sureness, Level = LevelOf(sureness), Hit = reading.Hit with { Row = live } };
    }

    private static Sureness SurenessOf(IdentifierHit hit) => hit.Kind switch
    {
        IdentifierKind.Own => Sureness.Direct,
        IdentifierKind.Retired => Sureness.Retired,
        _ => Sureness.Loose,
    };

    private Sureness SurenessOf(int text)
    {
        if (texts.FieldOf(text) != SearchField.Synonym)
        {
            return texts.FieldOf(text) == SearchField.Translation ? Sureness.Translated : Sureness.Direct;
        }

        return texts.ScopeOf(text) switch
        {
            null or SynonymScope.Exact => Sureness.Synonym,
            SynonymScope.Related => texts.IsFormerSymbol(text) ? Sureness.Retired : Sureness.Related,
            _ => Sureness.Loose,
        };
    }

    // A text that is an alias of one gene and the former symbol of another may mean either.
    private static int LevelOf(Sureness sureness) => (int)(sureness == Sureness.Retired ? Sureness.Synonym : sureness);

    private ResolutionStatus StatusOf(Reading reading) => reading.Sureness switch
    {
        Sureness.Direct => ResolutionStatus.Direct,
        Sureness.Withdrawn when IsWithdrawn(reading.Hit) => ResolutionStatus.Direct,
        Sureness.Retired or Sureness.Withdrawn => ResolutionStatus.Retired,
        _ => ResolutionStatus.Synonym,
    };

    private string? NoteOn(Reading reading) => reading.Sureness switch
    {
        _ when IsWithdrawn(reading.Hit) => $"{reading.Hit.Entity.Curie} is withdrawn without a successor.",
        Sureness.Retired or Sureness.Withdrawn => $"{reading.Hit.Matched} is retired; the live record is {reading.Hit.Entity.Curie}, "
            + $"{reading.Hit.Entity.Label}.",
        Sureness.Translated => $"The name of {reading.Hit.Entity.Label} in another language ({reading.Hit.Language}).",
        Sureness.Related => $"A related synonym of {reading.Hit.Entity.Label}.",
        Sureness.Direct when reading.Hit.Field == SearchField.Identifier && !reading.IsIdentifier => $"Read as {reading.Hit.Matched}.",
        _ => null,
    };

    private bool IsWithdrawn(SearchHit hit) => hit.Type == EntityType.Phenotype && graph.Phenotypes.IsObsolete[hit.Row];

    private static double ScoreOf(Sureness sureness) => 1 - ((int)sureness * 0.2);

    private readonly record struct Reading(Sureness Sureness, SearchHit Hit)
    {
        /// <summary>The level of the reading; readings of one level rival each other.</summary>
        public int Level { get; init; } = LevelOf(Sureness);

        /// <summary>Whether the reading is an identifier whose authority was named.</summary>
        public bool IsIdentifier { get; init; }

        /// <summary>
        /// Texts written as they were typed come before those that only have the same words; wider, narrower or withdrawn ones come last.
        /// </summary>
        public (bool IsLast, bool IsFolded, int Level, Sureness Sureness) Order =>
            (Sureness >= Sureness.Withdrawn, !Hit.IsExact, Level, Sureness);
    }

    private enum Sureness
    {
        Direct,
        Synonym,
        Retired,
        Translated,
        Related,
        Withdrawn,
        Loose,
    }
}
