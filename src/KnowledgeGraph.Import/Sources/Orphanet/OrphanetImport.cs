using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Orphanet;

/// <summary>Orphadata: disorders with their references, features, genes, prevalences, ages of onset and inheritance.</summary>
internal static class OrphanetImport
{
    private const string Exact = "E (";

    public static void Disorders(SourceContext context)
    {
        foreach (var disorder in context.Counted(OrphadataReader.ReadDisorders, "an entry that is withdrawn, and leads nowhere"))
        {
            var disease = $"{CuriePrefix.Orpha}:{disorder.OrphaCode}";
            AddReferences(context, disease, disorder);
            if (disorder.IsWithdrawn)
            {
                Withdraw(context, disease, disorder);
                continue;
            }

            OrphanetEntries.Declare(context, disorder.OrphaCode, disorder.Name);
            foreach (var synonym in disorder.Synonyms)
            {
                context.Facts.Synonyms.Add(
                    new SynonymFact(context.Source, context.Here, disease, synonym, SynonymScope.Exact, IsAbbreviation: false));
            }

            if (disorder.Definition is { } text)
            {
                context.Facts.Definitions.Add(
                    new DefinitionFact(context.Source, context.Here, disease, text, DefinitionPreference.Orphanet));
            }
        }
    }

    public static void Phenotypes(SourceContext context)
    {
        foreach (var line in context.Counted(OrphadataReader.ReadPhenotypes))
        {
            context.Facts.DiseasePhenotypes.Add(new DiseasePhenotypeFact(
                context.Source,
                context.Here,
                OrphanetEntries.Declare(context, line.OrphaCode, line.DisorderName),
                line.HpoId,
                IsNegated: false,
                Aspect: null,
                FrequencyTerm(line.Frequency),
                Onset: null,
                Sex: null,
                Modifiers: null,
                line.Frequency,
                References: null,
                AssertedBy: null,
                AssertedOn: null)
            {
                DiseaseName = line.DisorderName,
            });
        }
    }

    public static void Genes(SourceContext context)
    {
        foreach (var line in context.Counted(OrphadataReader.ReadGenes))
        {
            OrphanetGeneFacts.Add(context, new OrphanetGeneFacts.Pair(
                OrphanetEntries.Declare(context, line.OrphaCode, line.DisorderName),
                line.DisorderName,
                line.HgncId ?? line.Symbol,
                line.AssociationType,
                line.Status,
                [.. line.Pmids.Select(text => Pmid.TryParse(text, out var pmid) ? pmid : 0).Where(pmid => pmid > 0).Distinct()]));
        }
    }

    public static void Ages(SourceContext context)
    {
        foreach (var line in context.Counted(OrphadataReader.ReadAges, OrphanetEpidemiology.NothingKnown))
        {
            OrphanetEpidemiology.AddAges(context, OrphanetEntries.Declare(context, line.OrphaCode, line.DisorderName), line);
        }
    }

    public static void Prevalences(SourceContext context)
    {
        foreach (var line in context.Counted(OrphadataReader.ReadPrevalences))
        {
            OrphanetEpidemiology.AddPrevalence(context, OrphanetEntries.Declare(context, line.OrphaCode, line.DisorderName!), line);
        }
    }

    private static void AddReferences(SourceContext context, string disease, OrphanetDisorder disorder)
    {
        foreach (var reference in disorder.References)
        {
            var predicate = reference.Relation?.StartsWith(Exact, StringComparison.Ordinal) == true
                ? MappingPredicate.Exact
                : MappingPredicate.Xref;
            var identifier = FactBase.Canonical($"{reference.Source.Replace(" ", string.Empty)}:{reference.Reference}");
            context.Facts.Mappings.Add(new MappingFact(
                context.Source, context.Here, MappingPriority.Other, disease, identifier, predicate, reference.Relation));
        }
    }

    private static void Withdraw(SourceContext context, string disease, OrphanetDisorder disorder)
    {
        context.Facts.Withdrawn.Add(disease);
        foreach (var code in disorder.MovedTo)
        {
            context.Facts.Retired.Add(new RetiredFact(context.Source, context.Here, disease, $"{CuriePrefix.Orpha}:{code}"));
        }
    }

    private static string? FrequencyTerm(string? words) => words?.Split(" (")[0] switch
    {
        "Obligate" => "HP:0040280",
        "Very frequent" => "HP:0040281",
        "Frequent" => "HP:0040282",
        "Occasional" => "HP:0040283",
        "Very rare" => "HP:0040284",
        "Excluded" => "HP:0040285",
        _ => null,
    };
}
