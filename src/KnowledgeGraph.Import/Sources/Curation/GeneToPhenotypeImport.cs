using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.G2P;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Curation;

/// <summary>Gene2Phenotype's gene–disease pairs; only those with a MONDO class or a MIM number identify a disease.</summary>
internal static class GeneToPhenotypeImport
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(GeneDiseasePairReader.Read))
        {
            if (Disease(line) is not { } disease)
            {
                context.Here.Miss(
                    "neither MIM number nor MONDO class",
                    $"{line.GeneSymbol}, '{line.DiseaseName}': no MIM number and no MONDO class");
                continue;
            }

            var pmids = new List<int>();
            foreach (var text in line.Pmids)
            {
                if (Pmid.TryParse(text, out var pmid))
                {
                    pmids.Add(pmid);
                }
                else
                {
                    context.Here.MissPart("a paper without a PMID", $"{line.GeneSymbol}, {disease}: '{text}'");
                }
            }

            var validity = Validity(line.Category);
            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                disease,
                Gene(line) ?? line.GeneSymbol,
                validity is null or > GeneValidity.Moderate ? GeneAssociation.Unknown : GeneAssociation.Causal,
                validity,
                string.Join(
                    "; ",
                    new[] { line.Category, line.AllelicRequirement, line.MutationConsequence }.Where(part => part is not null)),
                Pmid.References(pmids),
                line.Panel is { } panel ? $"{panel} panel" : null,
                Date(line.Date))
            {
                ModeOfInheritance = Mode(line.AllelicRequirement),
                DiseaseName = line.DiseaseName,
                NeedsAgreement = disease.StartsWith(CuriePrefix.Omim, StringComparison.Ordinal),
            });
            foreach (var pmid in pmids)
            {
                context.Facts.DiseaseCitations.Add(new DiseaseCitationFact(
                    context.Source, context.Here, disease, pmid, line.Category, References: null, Category: null, Rank: null));
            }
        }
    }

    // The terms from before 2022 are translated as Gene2Phenotype's own later terms do. "Both RD and IF" (also an incidental finding)
    // grades no evidence.
    private static GeneValidity? Validity(string? category) => category?.ToLowerInvariant() switch
    {
        "definitive" or "confirmed" => GeneValidity.Definitive,
        "strong" or "probable" => GeneValidity.Strong,
        "moderate" => GeneValidity.Moderate,
        "limited" or "possible" => GeneValidity.Limited,
        "disputed" => GeneValidity.Disputed,
        "refuted" => GeneValidity.Refuted,
        _ => null,
    };

    // Only terms that name one mode are read; a gene on X may be dominant or recessive, and has terms of its own.
    private static string? Mode(string? requirement) => requirement?.ToLowerInvariant() switch
    {
        "monoallelic" or "monoallelic_autosomal" => "HP:0000006",
        "biallelic" or "biallelic_autosomal" => "HP:0000007",
        "hemizygous" or "x-linked dominant" or "x-linked over-dominance" or "monoallelic_x" or "monoallelic_x_hem" or "monoallelic_x_het"
            or "monoallelic_x_hemizygous" or "monoallelic_x_heterozygous" => "HP:0001417",
        "monoallelic_y_hem" or "monoallelic_y_hemizygous" => "HP:0001450",
        "mitochondrial" => "HP:0001427",
        "digenic" => "HP:0010984",
        _ => null,
    };

    // The MONDO class is preferred if the file gives one, because MIM numbers are sometimes those of another entry.
    private static string? Disease(GeneDiseasePair line) =>
        line.DiseaseMondo is { } mondo && mondo.StartsWith("MONDO:", StringComparison.OrdinalIgnoreCase) ? FactBase.Canonical(mondo)
        : line.DiseaseMim is { } mim && mim.All(char.IsAsciiDigit) ? $"{CuriePrefix.Omim}:{mim}"
        : line.DiseaseMim is { } curie && curie.StartsWith("OMIM:", StringComparison.OrdinalIgnoreCase) ? FactBase.Canonical(curie)
        : null;

    private static string? Gene(GeneDiseasePair line) =>
        line.HgncNumber is not { } hgnc
            ? null
            : hgnc.StartsWith("HGNC:", StringComparison.OrdinalIgnoreCase) ? FactBase.Canonical(hgnc) : $"{CuriePrefix.Hgnc}:{hgnc}";

    // The text is like "2015-07-22 16:14:07", or No date.
    private static string? Date(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out _) ? text[..10] : null;
}
