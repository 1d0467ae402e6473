using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Orphanet;

/// <summary>Orphadata: disorders with their references, features, genes and inheritance.</summary>
internal static class OrphanetImport
{
    private const string Exact = "E (";

    public static void Disorders(SourceContext context)
    {
        foreach (var disorder in context.Counted(OrphadataReader.ReadDisorders))
        {
            var disease = Declare(context, disorder.OrphaCode, disorder.Name);
            foreach (var synonym in disorder.Synonyms)
            {
                context.Facts.Synonyms.Add(new SynonymFact(context.Source, context.Here, disease, synonym, SynonymScope.Exact, IsAbbreviation: false));
            }

            if (disorder.Definition is { } text)
            {
                context.Facts.Definitions.Add(new DefinitionFact(context.Source, context.Here, disease, text, DefinitionPreference.Orphanet));
            }

            foreach (var reference in disorder.References)
            {
                var predicate = reference.Relation?.StartsWith(Exact, StringComparison.Ordinal) == true ? MappingPredicate.Exact : MappingPredicate.Xref;
                var identifier = FactBase.Canonical($"{reference.Source.Replace(" ", string.Empty)}:{reference.Reference}");
                context.Facts.Mappings.Add(new MappingFact(
                    context.Source, context.Here, MappingPriority.Other, disease, identifier, predicate, reference.Relation));
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
                Declare(context, line.OrphaCode, line.DisorderName),
                line.HpoId,
                line.Frequency?.StartsWith("Excluded", StringComparison.Ordinal) == true,
                Aspect: "P",
                FrequencyTerm(line.Frequency),
                Onset: null,
                Sex: null,
                Modifiers: null,
                line.Frequency,
                References: null,
                AssertedBy: null,
                AssertedOn: null));
        }
    }

    public static void Genes(SourceContext context)
    {
        foreach (var line in context.Counted(OrphadataReader.ReadGenes))
        {
            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                Declare(context, line.OrphaCode, line.DisorderName),
                line.HgncId ?? line.Symbol,
                OrphanetAssociation.Of(line.AssociationType),
                Validity: null,
                line.AssociationType,
                line.Pmids.Count == 0 ? null : string.Join(';', line.Pmids.Select(pmid => $"{CuriePrefix.Pmid}:{pmid}")),
                line.Status,
                AssertedOn: null));
        }
    }

    public static void Ages(SourceContext context)
    {
        foreach (var line in context.Counted(OrphadataReader.ReadAges))
        {
            var disease = Declare(context, line.OrphaCode, line.DisorderName);
            foreach (var word in line.Inheritance)
            {
                if (Mode(word) is { } mode)
                {
                    context.Facts.Inheritance.Add(new InheritanceFact(context.Source, context.Here, disease, mode, References: null));
                }
            }
        }
    }

    private static string Declare(SourceContext context, string code, string name)
    {
        var disease = $"{CuriePrefix.Orpha}:{code}";
        context.Facts.Diseases.Add(new DiseaseFact(context.Source, context.Here, disease, name, NameRank.Annotation));
        return disease;
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

    private static string? Mode(string words) => words switch
    {
        "Autosomal dominant" => "HP:0000006",
        "Autosomal recessive" => "HP:0000007",
        "X-linked recessive" => "HP:0001419",
        "X-linked dominant" => "HP:0001423",
        "Mitochondrial inheritance" => "HP:0001427",
        "Y-linked" => "HP:0001450",
        "Multigenic/multifactorial" => "HP:0001426",
        _ => null,
    };
}
