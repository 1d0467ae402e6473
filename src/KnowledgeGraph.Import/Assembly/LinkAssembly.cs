using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Makes the rows of all links except those to papers, from the facts about the same two records, with a statement for each source.
/// </summary>
internal sealed class LinkAssembly(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    private readonly LinkStatements _statements = new(sources);
    private PhenotypeAspects _aspects = null!;

    /// <summary>Makes the rows and lets go of the facts.</summary>
    public void Build()
    {
        _aspects = new PhenotypeAspects(content);
        AddDiseaseGenes();
        facts.DiseaseGenes.Clear();
        AddDiseasePhenotypes();
        facts.DiseasePhenotypes.Clear();
        AddGenePhenotypes();
        facts.GenePhenotypes.Clear();
    }

    private int? ModeOf(string? mode) => keys.Phenotype(mode) is { } term && !_aspects.IsNoMode(term) ? term : null;

    private int? OnsetOf(string? onset) => keys.Phenotype(onset) is { } term && !_aspects.IsNoOnset(term) ? term : null;

    private void CountLostParts(DiseasePhenotypeFact fact)
    {
        if (fact.Onset is { } onset && OnsetOf(onset) is null)
        {
            fact.Origin.MissPart("an onset that is no term of onset", $"{fact.Disease} {fact.Phenotype}: onset {onset}");
        }

        if (fact.Modifiers?.Split(';').FirstOrDefault(modifier => keys.Phenotype(modifier) is null) is { } unknown)
        {
            fact.Origin.MissPart("a modifier that is no term of the release's HPO", $"{fact.Disease} {fact.Phenotype}: modifier {unknown}");
        }
    }

    private static void Repeated(Fact fact) => fact.Origin.SetAside(EntityKeys.Repeated);

    private void AddDiseaseGenes()
    {
        var groups = new LinkGroups<(int Disease, int Gene), DiseaseGeneFact>(
            facts.DiseaseGenes,
            new(
                fact => keys.Disease(fact.Disease) is { } disease && keys.Gene(fact.Gene) is { } gene ? (disease, gene) : null,
                fact => fact with { Gene = string.Empty, NeedsAgreement = false },
                fact => fact.Origin.MissPart(
                    keys.Disease(fact.Disease) is null
                        ? EntityKeys.NoDisease
                        : EntityKeys.NoGene, $"{fact.Disease} {keys.Describe(fact.Gene)}"),
                Repeated));
        var links = groups.All()
            .Select(group => (group.Key, group.Facts, Validity: ValiditySummary.Of(group.Facts)))
            // A gene that the evidence is against is not a cause, no matter who asserted it before.
            .Select(link => (link.Key, link.Facts, Association: link.Validity.IsNegated
                ? GeneAssociation.Unknown
                : link.Facts.Min(fact => fact.Association), link.Validity))
            .OrderBy(link => (link.Key.Disease, link.Validity.IsNegated, link.Association, link.Validity.Validity
                ?? (GeneValidity)int.MaxValue, link.Key.Gene));
        foreach (var (key, group, association, validity) in links)
        {
            var id = content.DiseaseGenes.Count + 1;
            content.DiseaseGenes.Add(new DiseaseGene
            {
                Id = id,
                DiseaseId = key.Disease,
                GeneId = key.Gene,
                Association = association,
                Validity = validity.Validity,
                IsNegated = validity.IsNegated,
                SourcesDisagree = validity.SourcesDisagree,
                Inheritance = ModeNames.Of(group.Select(fact => ModeOf(fact.ModeOfInheritance)).OfType<int>(), content),
            });
            if (!validity.IsNegated)
            {
                facts.Inheritance.AddRange(group.Where(
                    fact => fact is { ModeOfInheritance: not null, Validity: <= GeneValidity.Supportive })
                    .Select(fact => InheritanceFact.Of(fact, fact.ModeOfInheritance!)));
            }

            _statements.Add(content.DiseaseGeneStatements, id, group, fact => new DiseaseGeneStatement
            {
                Association = fact.Association,
                Validity = fact.Validity,
                Evidence = fact.Evidence,
                References = fact.References,
                AssertedBy = fact.AssertedBy,
                AssertedOn = fact.AssertedOn,
                StatedOf = fact.Disease,
                ModeOfInheritance = keys.Phenotype(fact.ModeOfInheritance) is null || ModeOf(fact.ModeOfInheritance) is not null
                    ? fact.ModeOfInheritance
                    : null,
                DiseaseName = fact.DiseaseName,
            });
        }
    }

    private void AddDiseasePhenotypes()
    {
        var groups = new LinkGroups<(int Disease, int Phenotype), DiseasePhenotypeFact>(
            facts.DiseasePhenotypes,
            new(
                fact => keys.Disease(fact.Disease) is { } disease && keys.Phenotype(fact.Phenotype) is { } phenotype
                    && !_aspects.IsMode(phenotype)
                    ? (disease, phenotype)
                    : null,
                fact => fact with { Phenotype = string.Empty },
                fact => fact.Origin.MissPart(
                    keys.Disease(fact.Disease) is null ? EntityKeys.NoDisease
                    : keys.Phenotype(fact.Phenotype) is null ? EntityKeys.NoTerm
                    : "a mode of inheritance as a feature",
                    $"{fact.Disease} {fact.Phenotype}"),
                Repeated));
        var links = groups.All()
            .SelectMany(group => PhenotypeSummary.Of(group.Facts)
                .Select(side => (group.Key, side.IsNegated, side.Facts, Disagree: PhenotypeSummary.Disagree(group.Facts))))
            .Select(link => (link.Key, link.IsNegated, link.Facts, link.Disagree, Frequency: FrequencySummary.Of(
                PhenotypeSummary.Frequencies(link.Facts),
                link.IsNegated)))
            .OrderBy(link => (link.Key.Disease, link.IsNegated, -(link.Frequency?.Ratio ?? -1), link.Key.Phenotype));
        foreach (var ((disease, phenotype), isNegated, group, disagree, frequency) in links)
        {
            foreach (var fact in group)
            {
                CountLostParts(fact);
            }

            var link = Link(disease, phenotype, isNegated, group, frequency);
            link.SourcesDisagree = disagree;
            content.DiseasePhenotypes.Add(link);
            _statements.Add(content.DiseasePhenotypeStatements, link.Id, group, fact => new DiseasePhenotypeStatement
            {
                Evidence = fact.Evidence,
                References = fact.References,
                AssertedBy = fact.AssertedBy,
                AssertedOn = fact.AssertedOn,
                Frequency = fact.Frequency,
                Onset = keys.Phenotype(fact.Onset) is null || OnsetOf(fact.Onset) is not null ? fact.Onset : null,
                Sex = fact.Sex,
                Modifiers = fact.Modifiers,
                StatedOf = fact.Disease,
                IsNegated = fact.IsNegated,
                Aspect = fact.Aspect,
                DiseaseName = fact.DiseaseName,
                AssertedBefore = fact.AssertedBefore,
            });
        }
    }

    private DiseasePhenotype Link(
        int disease,
        int phenotype,
        bool isNegated,
        IReadOnlyList<DiseasePhenotypeFact> group,
        FrequencySummary? frequency)
    {
        var termId = keys.Phenotype(frequency?.TermId);
        return new DiseasePhenotype
        {
            Id = content.DiseasePhenotypes.Count + 1,
            DiseaseId = disease,
            PhenotypeId = phenotype,
            IsNegated = isNegated,
            Aspect = _aspects.BesidesAbnormality(phenotype) ?? PhenotypeSummary.Aspect(group, _aspects.Of(phenotype)),
            FrequencyText = termId is { } term ? content.Phenotypes[term - 1].Name : frequency?.Text,
            FrequencyRatio = frequency?.Ratio,
            FrequencyNumerator = frequency?.Numerator,
            FrequencyDenominator = frequency?.Denominator,
            FrequencyTermId = termId,
            OnsetId = PhenotypeSummary.Onset(group, OnsetOf),
            Sex = PhenotypeSummary.Sex(group),
            ModifierIds = Modifiers(group),
        };
    }

    private string? Modifiers(IReadOnlyList<DiseasePhenotypeFact> group)
    {
        if (group.All(fact => fact.Modifiers is null))
        {
            return null;
        }

        var modifiers = group.SelectMany(fact => fact.Modifiers?.Split(';') ?? []).Select(keys.Phenotype).OfType<int>().Distinct().Order()
            .ToList();
        return modifiers.Count == 0 ? null : string.Join(';', modifiers);
    }

    private void AddGenePhenotypes()
    {
        var groups = new LinkGroups<(int Gene, int Phenotype), GenePhenotypeFact>(
            facts.GenePhenotypes,
            new(
                fact => keys.Gene(fact.Gene) is { } gene && keys.Phenotype(fact.Phenotype) is { } phenotype ? (gene, phenotype) : null,
                fact => fact with { Gene = string.Empty, Phenotype = string.Empty },
                fact => fact.Origin.MissPart(
                    keys.Gene(fact.Gene) is null ? EntityKeys.NoGene : EntityKeys.NoTerm,
                    $"{keys.Describe(fact.Gene)} {fact.Phenotype}"),
                Repeated));
        var links = groups.All()
            .Select(group => (group.Key, group.Facts, IsNegated: group.Facts.All(fact => FrequencySummary.IsOfNone(fact.Frequency))))
            .OrderBy(link => (link.Key.Gene, link.IsNegated, link.Key.Phenotype));
        foreach (var (key, group, isNegated) in links)
        {
            var id = content.GenePhenotypes.Count + 1;
            content.GenePhenotypes.Add(new GenePhenotype
            {
                Id = id,
                GeneId = key.Gene,
                PhenotypeId = key.Phenotype,
                IsNegated = isNegated,
                Aspect = _aspects.Of(key.Phenotype),
            });
            _statements.Add(content.GenePhenotypeStatements, id, group, fact => new GenePhenotypeStatement
            {
                DiseaseId = keys.Disease(fact.Disease),
                References = fact.Disease,
                Frequency = fact.Frequency,
                StatedOf = fact.Disease,
            });
        }
    }
}
