using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.Hpo;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Identity;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the phenotype terms' rows: HPO's own, and newer ones that only the translation tables name.</summary>
internal sealed class PhenotypeAssembly(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    private const string English = "en";

    private readonly ILookup<string, (string Term, string? Concept, string? SemanticType, Origin Origin)> _concepts =
        facts.Phenotypes.Concepts.ToLookup(entry => entry.Term, StringComparer.Ordinal);

    private Successors _successors = null!;
    private ILookup<string, string> _choices = null!;

    public void Build()
    {
        var terms = Terms();
        foreach (var term in terms)
        {
            keys.Phenotypes.Add(term.Id, keys.Phenotypes.Count + 1);
        }

        _successors = new Successors(
            terms.SelectMany(Stated),
            terms.Where(term => !term.IsObsolete).Select(term => term.Id).ToHashSet(StringComparer.Ordinal).Contains);
        foreach (var merged in _successors.Retired)
        {
            if (keys.Phenotype(_successors.Follow(merged)) is { } live)
            {
                keys.Phenotypes.TryAdd(merged, live);
            }
        }

        _choices = _successors.Choices
            .SelectMany(entry => entry.Value.Select(live => (Live: _successors.Follow(live), Withdrawn: entry.Key)))
            .ToLookup(entry => entry.Live, entry => entry.Withdrawn, StringComparer.Ordinal);

        var lay = facts.Phenotypes.LayTerms.ToLookup(entry => entry.Term, StringComparer.Ordinal);
        foreach (var term in terms)
        {
            AddTerm(term, [.. lay[term.Id].Select(entry => entry.Name)]);
        }

        RedirectWithdrawn(terms);
        AddHierarchy();
        new TranslationAssembly(facts, sources, content).Build();
        CountLoaded();
    }

    private static IEnumerable<(string Retired, string Live, bool IsAlternative)> Stated(OntologyTerm term) =>
        (term.IsObsolete ? term.ReplacedBy.Select(live => (term.Id, live, false)) : [])
        .Concat(term.IsObsolete ? [] : term.AlternativeIds.Select(alternative => (alternative, term.Id, true)));

    private List<OntologyTerm> Terms()
    {
        var terms = new SortedDictionary<string, OntologyTerm>(CurieOrder.Comparer);
        foreach (var (id, (term, _)) in facts.Phenotypes.Terms)
        {
            terms.Add(id, term);
        }

        var merged = facts.Phenotypes.Terms.Values.SelectMany(entry => entry.Term.AlternativeIds).ToHashSet(StringComparer.Ordinal);
        foreach (var group in facts.Phenotypes.Translations
            .Where(entry => entry.Line.SourceValue is not null && !merged.Contains(entry.Line.SubjectId)
                && !facts.Phenotypes.Terms.ContainsKey(entry.Line.SubjectId))
            .GroupBy(entry => entry.Line.SubjectId))
        {
            var label = Most(group, TranslationAssembly.LabelPredicate);
            var definition = Most(group, TranslationAssembly.DefinitionPredicate);
            if (label is not null && !label.StartsWith("obsolete ", StringComparison.OrdinalIgnoreCase))
            {
                // These are the rows that give the term its English texts, translated or not.
                foreach (var (_, origin) in group.Where(
                    entry => entry.Line.SourceValue == (entry.Line.PredicateId == TranslationAssembly.LabelPredicate ? label : definition)))
                {
                    origin.Load();
                }

                terms.Add(group.Key, new OntologyTerm(group.Key, label, definition, IsObsolete: false, [], [], [], []));
            }
        }

        return [.. terms.Values];
    }

    // Translation tables of different ages may hold different English texts; the most frequent is taken.
    private static string? Most(IEnumerable<(Translation Line, Origin Origin)> rows, string predicate) =>
        rows.Where(entry => entry.Line.PredicateId == predicate).GroupBy(entry => entry.Line.SourceValue!)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault()?
            .Key;

    private void AddTerm(OntologyTerm term, List<string> layTerms)
    {
        var concepts = term.Xrefs.Select(FactBase.Canonical).Where(xref => xref.StartsWith("UMLS:", StringComparison.Ordinal)).Distinct()
            .ToList();
        var given = _concepts[term.Id].ToList();
        var phenotype = new Phenotype
        {
            Id = keys.Phenotypes[term.Id],
            Curie = term.Id,
            Name = term.Label ?? term.Id,
            ConceptId = given.Select(entry => entry.Concept).FirstOrDefault(concept => concept is not null) ?? (concepts is [var only]
                ? only["UMLS:".Length..]
                : null),
            SemanticType = given.Select(entry => entry.SemanticType).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault(),
            IsObsolete = term.IsObsolete,
            ReplacedById = term.IsObsolete && _successors.Follow(term.Id) is var live && live != term.Id ? keys.Phenotype(live) : null,
        };
        content.Phenotypes.Add(phenotype);
        AddIdentifiers(phenotype, term);
        AddSynonyms(phenotype, term, layTerms);
        if (term.Definition is { } definition)
        {
            content.PhenotypeDefinitions.Add(new PhenotypeDefinition
            {
                Id = content.PhenotypeDefinitions.Count + 1,
                EntityId = phenotype.Id,
                Text = definition.ReplaceLineEndings(" ").Trim(),
                SourceId = sources[SourceCatalog.Hpo],
            });
        }
    }

    private void AddIdentifiers(Phenotype phenotype, OntologyTerm term)
    {
        var rows = new SortedDictionary<string, (MappingPredicate Predicate, bool IsRetired)>(CurieOrder.Comparer);
        foreach (var xref in term.Xrefs.Select(FactBase.Canonical).Where(xref => xref.Contains(':') && xref != term.Id))
        {
            rows.TryAdd(xref, (MappingPredicate.Xref, false));
        }

        if (phenotype.ConceptId is { } concept)
        {
            rows[Curie.FromConceptId(concept).ToString()] = (MappingPredicate.Exact, false);
        }

        foreach (var alternative in term.AlternativeIds.Where(id => id != term.Id && !facts.Phenotypes.Terms.ContainsKey(id)))
        {
            rows[alternative] = (MappingPredicate.Exact, true);
        }

        // A query for a withdrawn term with several possible successors, none of them chosen, finds all of them.
        foreach (var withdrawn in _choices[term.Id].Where(id => id != term.Id))
        {
            rows[withdrawn] = (MappingPredicate.Related, true);
        }

        foreach (var (curie, (predicate, isRetired)) in rows)
        {
            content.PhenotypeIdentifiers.Add(new PhenotypeIdentifier
            {
                Id = content.PhenotypeIdentifiers.Count + 1,
                EntityId = phenotype.Id,
                Curie = curie,
                Predicate = predicate,
                IsRetired = isRetired,
                SourceId = sources[SourceCatalog.Hpo],
            });
        }
    }

    private void AddSynonyms(Phenotype phenotype, OntologyTerm term, List<string> layTerms)
    {
        var rows = new SortedDictionary<string, PhenotypeSynonym>(StringComparer.Ordinal);
        foreach (var synonym in term.Synonyms)
        {
            Add(
                synonym.Text,
                OntologyScope.Of(synonym.Scope),
                synonym.Type?.EndsWith("layperson", StringComparison.Ordinal) == true,
                synonym.Type?.EndsWith("abbreviation", StringComparison.Ordinal) == true);
        }

        foreach (var name in layTerms)
        {
            Add(name, SynonymScope.Exact, isLayperson: true, isAbbreviation: false);
        }

        foreach (var synonym in rows.Values)
        {
            synonym.Id = content.PhenotypeSynonyms.Count + 1;
            content.PhenotypeSynonyms.Add(synonym);
        }

        void Add(string name, SynonymScope scope, bool isLayperson, bool isAbbreviation)
        {
            var key = name.ToLowerInvariant();
            if (rows.TryGetValue(key, out var known))
            {
                known.IsLayperson |= isLayperson;
            }
            else if (!string.Equals(name, phenotype.Name, StringComparison.OrdinalIgnoreCase))
            {
                rows.Add(key, new PhenotypeSynonym
                {
                    EntityId = phenotype.Id,
                    Name = name,
                    Scope = scope,
                    IsLayperson = isLayperson,
                    IsAbbreviation = isAbbreviation,
                    Language = English,
                    SourceId = sources[SourceCatalog.Hpo],
                });
            }
        }
    }

    // Annotations of withdrawn terms go to their successors; the withdrawn terms remain records of their own.
    private void RedirectWithdrawn(List<OntologyTerm> terms)
    {
        foreach (var term in terms.Where(term => term.IsObsolete))
        {
            if (_successors.Follow(term.Id) is var live && live != term.Id && keys.Phenotypes.TryGetValue(live, out var key))
            {
                keys.Phenotypes[term.Id] = key;
            }
        }
    }

    private void AddHierarchy()
    {
        var hierarchy = new AcyclicSteps();
        // hp.json keeps the hierarchy steps of withdrawn terms, which do not hold for their successors.
        bool IsWithdrawn(string id) => facts.Phenotypes.Terms.TryGetValue(id, out var entry) && entry.Term.IsObsolete;
        foreach (var (edge, origin) in facts.Phenotypes.Edges)
        {
            if (!IsWithdrawn(edge.SubjectId) && !IsWithdrawn(edge.ObjectId)
                && keys.Phenotype(edge.SubjectId) is { } child && keys.Phenotype(edge.ObjectId) is { } parent && hierarchy.TryAdd(
                    child,
                    parent,
                    sources[SourceCatalog.Hpo]))
            {
                origin.Load();
            }
            else
            {
                origin.Miss(
                    "a step of which one end is no term in use, or that would close a circle",
                    $"{edge.SubjectId} is_a {edge.ObjectId}");
            }
        }

        content.PhenotypeParents.AddRange(
            hierarchy.Steps.Select(step => new PhenotypeParent { ChildId = step.Child, ParentId = step.Parent, SourceId = step.SourceId }));
    }

    private void CountLoaded()
    {
        foreach (var (_, origin) in facts.Phenotypes.Terms.Values)
        {
            origin.Load();
        }

        foreach (var (term, _, origin) in facts.Phenotypes.LayTerms)
        {
            Count(keys.Phenotypes.ContainsKey(term), origin, term);
        }

        foreach (var (term, _, _, origin) in facts.Phenotypes.Concepts)
        {
            Count(keys.Phenotypes.ContainsKey(term), origin, term);
        }
    }

    private static void Count(bool isKnown, Origin origin, string term)
    {
        if (isKnown)
        {
            origin.Load();
        }
        else
        {
            origin.Miss(EntityKeys.NoTerm, term);
        }
    }
}
