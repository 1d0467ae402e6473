using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Formats.Hpoa;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Hpo;

/// <summary>HPO's annotations of diseases and genes.</summary>
internal static class HpoAnnotationImport
{
    private static readonly string[] Sexes = ["MALE", "FEMALE"];
    private static readonly string[] Aspects = ["P", Inheritance, "C", "M", "H"];

    private const string Inheritance = "I";

    public static void Diseases(SourceContext context)
    {
        (string Disease, string? Name) last = default;
        var curations = new Dictionary<string, Biocuration?>(StringComparer.Ordinal);
        foreach (var line in context.Counted(HpoaReader.Read))
        {
            var disease = FactBase.Canonical(line.DatabaseId);
            // Rows of one disease may use two names for it; both are kept.
            if (OrphanetStatus.IsWithdrawnName(line.DiseaseName))
            {
                context.Facts.Withdrawn.Add(disease);
            }
            else if ((disease, line.DiseaseName) != last)
            {
                context.Facts.Diseases.Add(new DiseaseFact(context.Source, context.Here, disease, line.DiseaseName, NameRank.Annotation));
                last = (disease, line.DiseaseName);
            }

            if (Unread(line) is { } unread)
            {
                context.Here.MissPart(unread.Reason, $"{line.DatabaseId} {line.HpoId}: '{unread.Word}'");
                continue;
            }

            if (line.Frequency is { } frequency && !HpoaFrequency.TryParse(FactBase.Canonical(frequency), out _))
            {
                context.Here.MissPart("a frequency that is not understood", $"{line.DatabaseId} {line.HpoId}: '{frequency}'");
            }

            var references = line.References.Count == 0 ? null : string.Join(';', line.References.Select(FactBase.Canonical));
            AddPapers(context, line, disease);
            if (!string.Equals(line.Aspect, Inheritance, StringComparison.OrdinalIgnoreCase))
            {
                context.Facts.DiseasePhenotypes.Add(Annotation(context, line, disease, references, curations));
            }
            else if (IsDenied(line))
            {
                context.Here.MissPart(InheritanceModes.Denied, $"{disease}: not {line.HpoId}, {InheritanceModes.Denied}");
            }
            else if (InheritanceModes.Of(FactBase.Canonical(line.HpoId), context.Here) is { } mode)
            {
                context.Facts.Inheritance.Add(InheritanceFact.Of(Annotation(context, line, disease, references, curations), mode));
            }
            else
            {
                context.Report.PassOver("a mode of inheritance that is not known");
            }
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

    private static DiseasePhenotypeFact Annotation(
        SourceContext context, HpoaAnnotation line, string disease, string? references, Dictionary<string, Biocuration?> curations)
    {
        // All rows share a few thousand texts about their curators, so each text is parsed once.
        if (!curations.TryGetValue(line.Biocuration ?? string.Empty, out var biocuration))
        {
            curations.Add(line.Biocuration ?? string.Empty, biocuration = Biocuration.Parse(line.Biocuration));
        }

        return new DiseasePhenotypeFact(
            context.Source,
            context.Here,
            disease,
            line.HpoId,
            HasNot(line),
            line.Aspect.ToUpperInvariant(),
            line.Frequency,
            line.Onset,
            line.Sex,
            line.Modifiers.Count == 0 ? null : string.Join(';', line.Modifiers.Select(FactBase.Canonical)),
            line.Evidence,
            references,
            biocuration?.Curator,
            biocuration?.Date)
        {
            DiseaseName = line.DiseaseName,
            AssertedBefore = biocuration?.Before,
        };
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

    // A row applies only under the conditions in its columns, so a row with a column that is not understood is not
    // used as if that column were empty.
    private static (string Reason, string Word)? Unread(HpoaAnnotation line) =>
        line.Qualifier is { } qualifier && !HasNot(line) ? ("a qualifier that is not known", qualifier)
        : line.Sex is { } sex && !Sexes.Contains(sex, StringComparer.OrdinalIgnoreCase) ? ("a sex that is not known", sex)
        : !Aspects.Contains(line.Aspect, StringComparer.OrdinalIgnoreCase) ? ("an aspect that is not known", line.Aspect)
        : null;

    private static bool HasNot(HpoaAnnotation line) => string.Equals(line.Qualifier, "NOT", StringComparison.OrdinalIgnoreCase);

    // A row of any aspect is denied by the qualifier, or by a frequency of zero.
    private static bool IsDenied(HpoaAnnotation line) =>
        HasNot(line)
        || (line.Frequency is { } text && HpoaFrequency.TryParse(FactBase.Canonical(text), out var frequency) && frequency.IsExcluded);
}
