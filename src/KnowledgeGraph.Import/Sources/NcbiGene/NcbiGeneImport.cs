using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.NcbiGene;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.NcbiGene;

/// <summary>NCBI Gene: human genes, their MIM entries, conditions and papers.</summary>
internal static class NcbiGeneImport
{
    private const int Human = 9606;
    private const string OtherOrganism = "of another organism";

    public static void Genes(SourceContext context)
    {
        foreach (var line in context.Counted(GeneInfoReader.Read, "a further row of a gene"))
        {
            if (line.TaxId != Human)
            {
                context.Report.PassOver(OtherOrganism);
            }
            else if (line.Symbol == "NEWENTRY")
            {
                context.Report.PassOver("an entry for genes that have no symbol yet (NEWENTRY)");
            }
            else
            {
                context.Facts.Genes.Ncbi.TryAdd(line.GeneId, (line, context.Here));
            }
        }
    }

    public static void History(SourceContext context)
    {
        foreach (var line in context.Counted(GeneHistoryReader.Read))
        {
            if (line.TaxId != Human)
            {
                context.Report.PassOver(OtherOrganism);
                continue;
            }

            context.Facts.Genes.Withdrawn.Add(new WithdrawnGeneFact(
                context.Source,
                context.Here,
                $"{CuriePrefix.NcbiGene}:{line.DiscontinuedId}",
                line.GeneId is { } gene ? [$"{CuriePrefix.NcbiGene}:{gene}"] : [],
                line.DiscontinuedSymbol)
            {
                Date = line.Date,
            });
        }
    }

    public static void MimEntries(SourceContext context)
    {
        foreach (var line in context.Counted(Mim2GeneMedGenReader.Read, "an entry that is no disease of the release"))
        {
            if (line.Type == "gene")
            {
                context.Facts.GeneEntries.Add($"{CuriePrefix.Omim}:{line.MimNumber}");
                if (line.GeneId is { } gene)
                {
                    context.Facts.Genes.AddMimNumber(gene, line.MimNumber);
                    context.Here.Load();
                }
                else
                {
                    context.Report.PassOver("a gene's entry without the gene's number");
                }
            }
            else if (line.Type == "phenotype")
            {
                AddPhenotypeEntry(context, line);
            }
            else
            {
                context.Here.Miss("an entry of a type that is not known", $"OMIM:{line.MimNumber} of type '{line.Type}'");
            }
        }
    }

    public static void Conditions(SourceContext context)
    {
        foreach (var line in context.Counted(GeneConditionReader.Read))
        {
            if (Condition(line) is not { } disease)
            {
                context.Here.Miss("a condition without an identifier", $"condition '{line.DiseaseName}' without an identifier");
                continue;
            }

            if (GeneConditions.IsDrugResponse(line) && line.DiseaseMim is null)
            {
                context.Here.Miss(
                    "the response to a drug, which is no disease", $"'{line.DiseaseName}': the response to a drug is no disease");
                continue;
            }

            AddMappings(context, line);
            if (!GeneConditions.IsFinding(line))
            {
                var name = GeneConditions.IsDrugResponse(line) ? null : line.DiseaseName;
                context.Facts.Diseases.Add(
                    new DiseaseFact(context.Source, context.Here, disease, name, name is null ? NameRank.None : NameRank.Ncbi));
            }

            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                disease,
                $"{CuriePrefix.NcbiGene}:{line.GeneId}",
                GeneAssociation.Related,
                Validity: null,
                line.AssociatedGene is null ? "related gene" : "associated gene",
                References: null,
                line.SourceName,
                line.LastUpdated?.ToString("yyyy-MM-dd"))
            {
                DiseaseName = line.DiseaseName,
            });
        }
    }

    public static void Papers(SourceContext context)
    {
        var list = context.Facts.Listings.Of(context.Source, "gene2pubmed");
        var numbers = new Dictionary<int, int>();
        foreach (var line in context.Counted(Gene2PubMedReader.Read))
        {
            if (line.TaxId != Human)
            {
                context.Report.PassOver(OtherOrganism);
                continue;
            }

            if (!numbers.TryGetValue(line.GeneId, out var number))
            {
                number = list.Number($"{CuriePrefix.NcbiGene}:{line.GeneId}", FactBase.Canonical);
                numbers.Add(line.GeneId, number);
            }

            list.Add(number, line.Pmid, context.Here);
        }
    }

    private static void AddPhenotypeEntry(SourceContext context, MimGeneLine line)
    {
        var disease = $"{CuriePrefix.Omim}:{line.MimNumber}";
        context.Facts.PhenotypeEntries.Add(disease);
        context.Facts.Diseases.Add(new DiseaseFact(context.Source, context.Here, disease, Name: null, NameRank.None));
        if (line.MedGenCui is { } concept)
        {
            context.Facts.Mappings.Add(new MappingFact(
                context.Source, context.Here, MappingPriority.Mim2Gene, disease, FactBase.Canonical(
                    concept), MappingPredicate.Exact, Justification: null));
        }

        if (line.GeneId is { } gene)
        {
            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                disease,
                $"{CuriePrefix.NcbiGene}:{gene}",
                Association(line.Comment),
                Validity: null,
                line.Comment,
                References: null,
                line.Source,
                AssertedOn: null));
        }
    }

    // OMIM marks pairs that are not plain causes with these words; an unmarked pair of a phenotype entry and a gene is causal.
    private static GeneAssociation Association(string? comment) => comment switch
    {
        null => GeneAssociation.Causal,
        _ when comment.Contains("somatic", StringComparison.Ordinal) => GeneAssociation.Somatic,
        _ when comment.Contains("modifier", StringComparison.Ordinal) => GeneAssociation.Modifier,
        _ when comment.Contains("susceptibility", StringComparison.Ordinal) => GeneAssociation.Polygenic,
        _ => GeneAssociation.Unknown,
    };

    private static string? Condition(GeneConditionLine line) =>
        MondoClass(line) is { } mondo ? mondo
        : line.DiseaseMim is { } mim ? $"{CuriePrefix.Omim}:{mim}"
        : line.ConceptId is { } concept ? FactBase.Canonical(concept) : null;

    private static string? MondoClass(GeneConditionLine line) =>
        line.SourceId is { } source && FactBase.Canonical(source) is var identifier
            && identifier.StartsWith("MONDO:", StringComparison.Ordinal) ? identifier : null;

    private static void AddMappings(SourceContext context, GeneConditionLine line)
    {
        if (line.ConceptId is not { } concept)
        {
            return;
        }

        if (MondoClass(line) is { } mondo)
        {
            Map(mondo);
        }

        if (line.DiseaseMim is { } mim)
        {
            Map($"{CuriePrefix.Omim}:{mim}");
        }

        void Map(string identifier) => context.Facts.Mappings.Add(new MappingFact(
            context.Source, context.Here, MappingPriority.GeneCondition, identifier, FactBase.Canonical(
                concept), MappingPredicate.Exact, Justification: null));
    }
}
