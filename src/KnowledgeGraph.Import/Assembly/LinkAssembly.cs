using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the rows of links, those to papers apart, of the facts that speak of the same two records, with a statement for each source.</summary>
internal sealed class LinkAssembly(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    private readonly LinkStatements _statements = new(sources);

    public void Build()
    {
        AddDiseaseGenes();
        AddDiseasePhenotypes();
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
            _statements.Add(content.DiseaseGeneStatements, id, group, fact => new DiseaseGeneStatement
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
            _statements.Add(content.DiseasePhenotypeStatements, link.Id, group, fact => new DiseasePhenotypeStatement
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
            _statements.Add(content.GenePhenotypeStatements, id, group, fact => new GenePhenotypeStatement
            {
                DiseaseId = keys.Disease(fact.Disease),
                References = fact.Disease,
                Frequency = fact.Frequency,
            });
        }
    }
}
