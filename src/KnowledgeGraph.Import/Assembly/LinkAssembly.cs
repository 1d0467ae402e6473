using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the links' rows of the facts that speak of the same two records, with a statement for each source.</summary>
internal sealed class LinkAssembly(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    public void Build()
    {
        AddDiseaseGenes();
        AddDiseasePhenotypes();
        AddCitations();
        AddGenePhenotypes();
    }

    private void AddDiseaseGenes()
    {
        var groups = new LinkGroups<(int Disease, int Gene), DiseaseGeneFact>(
            facts.DiseaseGenes,
            fact => keys.Disease(fact.Disease) is { } disease && keys.Gene(fact.Gene) is { } gene ? (disease, gene) : null,
            fact => $"{fact.Disease} {fact.Gene}");
        var links = groups.InOrder()
            .Select(group => (group.Key, group.Facts, Association: group.Facts.Min(fact => fact.Association), Validity: group.Facts.Min(fact => fact.Validity)))
            .OrderBy(link => link.Key.Disease)
            .ThenBy(link => link.Association)
            .ThenBy(link => link.Validity ?? (GeneValidity)int.MaxValue)
            .ThenBy(link => link.Key.Gene);
        foreach (var (key, group, association, validity) in links)
        {
            var id = content.DiseaseGenes.Count + 1;
            content.DiseaseGenes.Add(new DiseaseGene { Id = id, DiseaseId = key.Disease, GeneId = key.Gene, Association = association, Validity = validity });
            AddStatements(content.DiseaseGeneStatements, id, group, fact => new DiseaseGeneStatement
            {
                Association = fact.Association,
                Validity = fact.Validity,
                Evidence = fact.Evidence,
                References = fact.References,
                AssertedBy = fact.AssertedBy,
                AssertedOn = fact.AssertedOn,
            });
        }
    }

    private void AddDiseasePhenotypes()
    {
        var groups = new LinkGroups<(int Disease, int Phenotype, bool IsNegated), DiseasePhenotypeFact>(
            facts.DiseasePhenotypes,
            fact => keys.Disease(fact.Disease) is { } disease && keys.Phenotype(fact.Phenotype) is { } phenotype ? (disease, phenotype, fact.IsNegated) : null,
            fact => $"{fact.Disease} {fact.Phenotype}");
        var links = groups.InOrder()
            .Select(group => (group.Key, group.Facts, Frequency: FrequencySummary.Of(group.Facts.Select(fact => fact.Frequency))))
            .OrderBy(link => link.Key.Disease)
            .ThenBy(link => link.Key.IsNegated)
            .ThenByDescending(link => link.Frequency?.Ratio ?? -1)
            .ThenBy(link => link.Key.Phenotype);
        foreach (var (key, group, frequency) in links)
        {
            var link = Link(content.DiseasePhenotypes.Count + 1, key, group, frequency);
            content.DiseasePhenotypes.Add(link);
            AddStatements(content.DiseasePhenotypeStatements, link.Id, group, fact => new DiseasePhenotypeStatement
            {
                Evidence = fact.Evidence,
                References = fact.References,
                AssertedBy = fact.AssertedBy,
                AssertedOn = fact.AssertedOn,
                Frequency = fact.Frequency,
                Onset = fact.Onset,
                Sex = fact.Sex,
                Modifiers = fact.Modifiers,
                StatedOf = fact.Disease,
            });
        }
    }

    private DiseasePhenotype Link(int id, (int Disease, int Phenotype, bool IsNegated) key, IReadOnlyList<DiseasePhenotypeFact> group, FrequencySummary? frequency)
    {
        var termId = keys.Phenotype(frequency?.TermId);
        var sexes = group.Select(fact => fact.Sex?.ToUpperInvariant()).OfType<string>().Distinct().ToList();
        var modifiers = group.SelectMany(fact => fact.Modifiers?.Split(';') ?? []).Select(keys.Phenotype).OfType<int>().Distinct().Order().ToList();
        return new DiseasePhenotype
        {
            Id = id,
            DiseaseId = key.Disease,
            PhenotypeId = key.Phenotype,
            IsNegated = key.IsNegated,
            Aspect = group.Select(fact => fact.Aspect).GroupBy(aspect => aspect).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key,
            FrequencyText = termId is { } term ? content.Phenotypes[term - 1].Name : frequency?.Text,
            FrequencyRatio = frequency?.Ratio,
            FrequencyNumerator = frequency?.Numerator,
            FrequencyDenominator = frequency?.Denominator,
            FrequencyTermId = termId,
            OnsetId = group.Select(fact => keys.Phenotype(fact.Onset)).OfType<int>().Order().Cast<int?>().FirstOrDefault(),
            // Seen in one sex only if every source that says anything says the same, and none is silent.
            Sex = sexes.Count == 1 && group.All(fact => fact.Sex is not null) ? sexes[0] : null,
            ModifierIds = modifiers.Count == 0 ? null : string.Join(';', modifiers),
        };
    }

    // OMIM entries are diseases or genes; the papers of an entry go to whichever it is.
    private void AddCitations()
    {
        var ofGenes = facts.DiseaseCitations
            .Where(fact => keys.Disease(fact.Disease) is null && keys.Gene(fact.Disease) is not null)
            .Select(fact => new GeneCitationFact(fact.Source, fact.Origin, fact.Disease, fact.Pmid, fact.Evidence));
        AddGeneCitations(facts.GeneCitations.Concat(ofGenes));
        AddDiseaseCitations(facts.DiseaseCitations.Where(fact => keys.Disease(fact.Disease) is not null || keys.Gene(fact.Disease) is null));
    }

    private void AddDiseaseCitations(IEnumerable<DiseaseCitationFact> ofDiseases)
    {
        var groups = new LinkGroups<(int Disease, int Citation), DiseaseCitationFact>(
            ofDiseases,
            fact => keys.Disease(fact.Disease) is { } disease ? (disease, keys.Citations[fact.Pmid]) : null,
            fact => $"{fact.Disease} {CuriePrefix.Pmid}:{fact.Pmid}");
        var links = groups.InOrder()
            .OrderBy(group => group.Key.Disease)
            .ThenByDescending(group => content.Citations[group.Key.Citation - 1].DateKey)
            .ThenBy(group => group.Key.Citation)
            .ToList();
        foreach (var (key, group) in links)
        {
            var id = content.DiseaseCitations.Count + 1;
            content.DiseaseCitations.Add(new DiseaseCitation { Id = id, DiseaseId = key.Disease, CitationId = key.Citation });
            AddStatements(content.DiseaseCitationStatements, id, group, fact => new DiseaseCitationStatement { Evidence = fact.Evidence, References = fact.References });
            foreach (var fact in group.Where(fact => fact.Category is not null).OrderBy(fact => fact.Category).DistinctBy(fact => fact.Category))
            {
                content.DiseaseCitationCategories.Add(new DiseaseCitationCategory
                {
                    Id = content.DiseaseCitationCategories.Count + 1,
                    LinkId = id,
                    Category = fact.Category!.Value,
                    Breadth = FilterBreadth.Curated,
                    Matched = fact.Source,
                    Rank = fact.Rank,
                });
            }
        }
    }

    private void AddGeneCitations(IEnumerable<GeneCitationFact> ofGenes)
    {
        var groups = new LinkGroups<(int Gene, int Citation), GeneCitationFact>(
            ofGenes,
            fact => keys.Gene(fact.Gene) is { } gene ? (gene, keys.Citations[fact.Pmid]) : null,
            fact => $"{fact.Gene} {CuriePrefix.Pmid}:{fact.Pmid}");
        foreach (var (key, group) in groups.InOrder()
            .OrderBy(group => group.Key.Gene)
            .ThenByDescending(group => content.Citations[group.Key.Citation - 1].DateKey)
            .ThenBy(group => group.Key.Citation))
        {
            var id = content.GeneCitations.Count + 1;
            content.GeneCitations.Add(new GeneCitation { Id = id, GeneId = key.Gene, CitationId = key.Citation });
            AddStatements(content.GeneCitationStatements, id, group, fact => new GeneCitationStatement { Evidence = fact.Evidence });
        }
    }

    private void AddGenePhenotypes()
    {
        var groups = new LinkGroups<(int Gene, int Phenotype), GenePhenotypeFact>(
            facts.GenePhenotypes,
            fact => keys.Gene(fact.Gene) is { } gene && keys.Phenotype(fact.Phenotype) is { } phenotype ? (gene, phenotype) : null,
            fact => $"{fact.Gene} {fact.Phenotype}");
        foreach (var (key, group) in groups.InOrder())
        {
            var id = content.GenePhenotypes.Count + 1;
            content.GenePhenotypes.Add(new GenePhenotype { Id = id, GeneId = key.Gene, PhenotypeId = key.Phenotype });
            AddStatements(content.GenePhenotypeStatements, id, group, fact => new GenePhenotypeStatement
            {
                DiseaseId = keys.Disease(fact.Disease),
                References = fact.Disease,
                Frequency = fact.Frequency,
            });
        }
    }

    // A source that says the same of a link twice has said it once.
    private void AddStatements<TFact, TStatement>(List<TStatement> statements, int linkId, IReadOnlyList<TFact> group, Func<TFact, TStatement> make)
        where TFact : Fact
        where TStatement : AssociationStatement
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in group.OrderBy(fact => sources[fact.Source]))
        {
            var statement = make(fact);
            if (!seen.Add(StatementText.Of(fact.Source, statement)))
            {
                continue;
            }

            statement.Id = statements.Count + 1;
            statement.LinkId = linkId;
            statement.SourceId = sources[fact.Source];
            statements.Add(statement);
        }
    }
}
