using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Formats.Hpoa;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Hpo;

/// <summary>HPO's annotations of diseases and genes.</summary>
internal static class HpoAnnotationImport
{
    private const string Inheritance = "I";

    public static void Diseases(SourceContext context)
    {
        string? last = null;
        foreach (var line in context.Counted(HpoaReader.Read))
        {
            var disease = FactBase.Canonical(line.DatabaseId);
            if (disease != last)
            {
                context.Facts.Diseases.Add(new DiseaseFact(context.Source, context.Here, disease, line.DiseaseName, NameRank.Annotation));
                last = disease;
            }

            var references = line.References.Count == 0 ? null : string.Join(';', line.References.Select(FactBase.Canonical));
            if (line.Aspect == Inheritance)
            {
                context.Facts.Inheritance.Add(new InheritanceFact(context.Source, context.Here, disease, line.HpoId, references));
                continue;
            }

            AddFeature(context, line, disease, references);
            AddPapers(context, line, disease);
        }
    }

    public static void GeneDiseases(SourceContext context)
    {
        foreach (var line in context.Counted(GenesToDiseaseReader.Read))
        {
            var association = line.AssociationType switch
            {
                "MENDELIAN" => GeneAssociation.Causal,
                "POLYGENIC" => GeneAssociation.Polygenic,
                _ => GeneAssociation.Unknown,
            };
            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                FactBase.Canonical(line.DiseaseId),
                line.NcbiGeneId is { } gene ? FactBase.Canonical(gene) : line.GeneSymbol ?? string.Empty,
                association,
                Validity: null,
                line.AssociationType,
                line.Source,
                AssertedBy: null,
                AssertedOn: null));
        }
    }

    public static void GenePhenotypes(SourceContext context)
    {
        foreach (var line in context.Counted(GenesToPhenotypeReader.Read))
        {
            Add(context, line.NcbiGeneId, line.HpoId, line.DiseaseId, line.Frequency);
        }
    }

    public static void GenePhenotypes2022(SourceContext context)
    {
        foreach (var line in context.Counted(GenesToPhenotype2022Reader.Read))
        {
            Add(context, line.NcbiGeneId, line.HpoId, line.DiseaseId, line.FrequencyRaw ?? line.FrequencyTerm);
        }
    }

    private static void Add(SourceContext context, int gene, string term, string disease, string? frequency) =>
        context.Facts.GenePhenotypes.Add(new GenePhenotypeFact(
            context.Source, context.Here, $"NCBIGene:{gene}", term, FactBase.Canonical(disease), frequency));

    private static void AddFeature(SourceContext context, HpoaAnnotation line, string disease, string? references)
    {
        var isExcluded = line.Frequency is { } text && HpoaFrequency.TryParse(text, out var frequency) && frequency.IsExcluded;
        var biocuration = Biocuration.Parse(line.Biocuration);
        context.Facts.DiseasePhenotypes.Add(new DiseasePhenotypeFact(
            context.Source,
            context.Here,
            disease,
            line.HpoId,
            line.Qualifier == "NOT" || isExcluded,
            line.Aspect,
            line.Frequency,
            line.Onset,
            line.Sex,
            line.Modifiers.Count == 0 ? null : string.Join(';', line.Modifiers),
            line.Evidence,
            references,
            biocuration?.Curator,
            biocuration?.Date));
    }

    private static void AddPapers(SourceContext context, HpoaAnnotation line, string disease)
    {
        foreach (var reference in line.References)
        {
            if (Pmid.TryParse(reference, out var pmid))
            {
                context.Facts.DiseaseCitations.Add(new DiseaseCitationFact(
                    context.Source, context.Here, disease, pmid, line.Evidence, References: null, Category: null, Rank: null));
            }
        }
    }
}
