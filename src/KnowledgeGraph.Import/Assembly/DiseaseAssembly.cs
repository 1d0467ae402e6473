using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Identity;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the diseases' rows: names, identifiers, synonyms, definitions.</summary>
internal sealed class DiseaseAssembly(FactBase facts, DiseaseIdentity identity, SourceKeys sources, ReleaseContent content)
{
    private const string English = "en";

    private readonly ILookup<int, DiseaseFact> _names = ByDisease(
        facts.Diseases.Where(fact => fact.Name is not null),
        fact => fact.Disease,
        identity);
    private readonly ILookup<int, SynonymFact> _synonyms = ByDisease(facts.Synonyms, fact => fact.Disease, identity);
    private readonly ILookup<int, DefinitionFact> _definitions = ByDisease(facts.Definitions, fact => fact.Disease, identity);
    private readonly ILookup<int, SemanticTypeFact> _semanticTypes = ByDisease(facts.SemanticTypes, fact => fact.Concept, identity);

    public void Build()
    {
        // A record that makes a disease counts as loaded even if it does not name it.
        foreach (var fact in facts.Diseases.Where(fact => fact.Name is null && identity.RowOf(fact.Disease) is not null))
        {
            fact.Origin.Load();
        }

        for (var row = 0; row < identity.Cliques.Count; row++)
        {
            var clique = identity.Cliques[row];
            var synonyms = _synonyms[row].ToList();
            var name = NameOf(row, clique);
            var headline = new HeadlineIds(clique, name, facts.ConceptOfUid);
            var (concept, uid) = headline.Pair();
            var disease = new Disease
            {
                Id = row + 1,
                Curie = clique.Canonical,
                Name = name,
                Acronym = AcronymOf(synonyms),
                SemanticType = SemanticTypeOf(row),
                MedgenUid = uid,
                ConceptId = concept,
                MondoId = headline.Of(CuriePrefix.Mondo),
                OmimId = HeadlineIds.Local(headline.Of(CuriePrefix.Omim)),
                OrphanetId = headline.Of(CuriePrefix.Orpha),
            };
            content.Diseases.Add(disease);
            AddIdentifiers(disease, clique);
            AddSynonyms(disease, row, synonyms);
            AddDefinitions(disease, row);
        }
    }

    private string NameOf(int row, Clique clique)
    {
        foreach (var fact in _names[row])
        {
            fact.Origin.Load();
        }

        foreach (var member in clique.Members)
        {
            if (facts.ConceptNames.TryGetValue(member, out var known))
            {
                known.Origin.Load();
            }
        }

        return DiseaseNames.Of(clique.Members, _names[row], facts.ConceptNames) ?? clique.Canonical;
    }

    private string? SemanticTypeOf(int row)
    {
        foreach (var fact in _semanticTypes[row])
        {
            fact.Origin.Load();
        }

        return _semanticTypes[row].Select(fact => fact.SemanticType).Order(StringComparer.Ordinal).FirstOrDefault();
    }

    // The shortest abbreviation, for "VWM2" over "VWM2 WITH OVARIAN FAILURE".
    private static string? AcronymOf(List<SynonymFact> synonyms) =>
        synonyms.Where(fact => fact.IsAbbreviation && fact.Scope == SynonymScope.Exact)
            .Select(fact => fact.Name)
            .OrderBy(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault();

    private void AddIdentifiers(Disease disease, Clique clique)
    {
        var best = new SortedDictionary<string, DiseaseIdentifier>(CurieOrder.Comparer);
        // Mappings that join an identifier to the record come first, because a relation to something else does not explain why the
        // identifier is here.
        foreach (var fact in clique.Mappings.OrderBy(fact => fact.Predicate == MappingPredicate.Exact && clique.Members.Contains(fact.Left)
            && clique.Members.Contains(fact.Right) ? 0 : 1))
        {
            foreach (var identifier in new[] { fact.Left, fact.Right })
            {
                var isMember = clique.Members.Contains(identifier);
                if (identifier == disease.Curie || (isMember && fact.Predicate == MappingPredicate.Xref))
                {
                    continue;
                }

                best.TryAdd(
                    identifier,
                    Identifier(disease.Id, identifier, isMember ? MappingPredicate.Exact : fact.Predicate, fact.Justification,
                        fact.Source));
            }
        }

        foreach (var fact in clique.Retired)
        {
            var predicate = fact.IsOfWithdrawnClass ? MappingPredicate.Related : MappingPredicate.Exact;
            var retired = Identifier(disease.Id, fact.Retired, predicate, null, fact.Source);
            retired.IsRetired = true;
            best[fact.Retired] = retired;
        }

        foreach (var identifier in best.Values)
        {
            identifier.Id = content.DiseaseIdentifiers.Count + 1;
            content.DiseaseIdentifiers.Add(identifier);
        }
    }

    private DiseaseIdentifier Identifier(int diseaseId, string curie, MappingPredicate predicate, string? justification, string source) =>
        new() { EntityId = diseaseId, Curie = curie, Predicate = predicate, Justification = justification, SourceId = sources[source] };

    private void AddSynonyms(Disease disease, int row, List<SynonymFact> synonyms)
    {
        var others = _names[row].Select(
            fact => new SynonymFact(fact.Source, fact.Origin, fact.Disease, fact.Name!, SynonymScope.Exact, IsAbbreviation: false));
        var best = new SortedDictionary<string, SynonymFact>(StringComparer.Ordinal);
        foreach (var fact in synonyms.Concat(others))
        {
            fact.Origin.Load();
            if (!string.Equals(fact.Name, disease.Name, StringComparison.OrdinalIgnoreCase))
            {
                best.TryAdd(fact.Name.ToLowerInvariant(), fact);
            }
        }

        foreach (var fact in best.Values)
        {
            content.DiseaseSynonyms.Add(new DiseaseSynonym
            {
                Id = content.DiseaseSynonyms.Count + 1,
                EntityId = disease.Id,
                Name = fact.Name,
                Scope = fact.Scope,
                IsAbbreviation = fact.IsAbbreviation,
                Language = English,
                SourceId = sources[fact.Source],
            });
        }
    }

    private void AddDefinitions(Disease disease, int row)
    {
        foreach (var fact in _definitions[row])
        {
            fact.Origin.Load();
        }

        foreach (var fact in _definitions[row]
            .OrderBy(fact => fact.Preference)
            .ThenBy(fact => fact.Source, StringComparer.Ordinal)
            .ThenBy(fact => fact.Text, StringComparer.Ordinal)
            .DistinctBy(fact => fact.Text))
        {
            content.DiseaseDefinitions.Add(new DiseaseDefinition
            {
                Id = content.DiseaseDefinitions.Count + 1,
                EntityId = disease.Id,
                Text = fact.Text,
                SourceId = sources[fact.Source],
            });
        }
    }

    private static ILookup<int, TFact> ByDisease<TFact>(IEnumerable<TFact> all, Func<TFact, string> disease, DiseaseIdentity identity) =>
        all.Select(fact => (Fact: fact, Row: identity.RowOf(disease(fact)))).Where(entry => entry.Row is not null)
            .ToLookup(entry => entry.Row!.Value, entry => entry.Fact);
}
