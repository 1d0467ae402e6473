using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.G2P;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Curation;

/// <summary>Gene2Phenotype's gene–disease pairs; only those with a MIM number name a disease that can be told.</summary>
internal static class GeneToPhenotypeImport
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(GeneDiseasePairReader.Read))
        {
            if (line.DiseaseMim is not { } mim || !mim.All(char.IsAsciiDigit))
            {
                context.Here.Miss($"{line.GeneSymbol}, '{line.DiseaseName}': no MIM number");
                continue;
            }

            var disease = $"{CuriePrefix.Omim}:{mim}";
            var pmids = line.Pmids.Select(text => Pmid.TryParse(text, out var pmid) ? pmid : 0).Where(pmid => pmid > 0).ToList();
            var validity = Validity(line.Category);
            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                disease,
                line.HgncNumber is { } hgnc ? $"{CuriePrefix.Hgnc}:{hgnc}" : line.GeneSymbol,
                validity is null or > GeneValidity.Moderate ? GeneAssociation.Unknown : GeneAssociation.Causal,
                validity,
                string.Join("; ", new[] { line.Category, line.AllelicRequirement, line.MutationConsequence }.Where(part => part is not null)),
                pmids.Count == 0 ? null : string.Join(';', pmids.Select(pmid => $"{CuriePrefix.Pmid}:{pmid}")),
                line.Panel is { } panel ? $"{panel} panel" : null,
                AssertedOn: null));
            foreach (var pmid in pmids)
            {
                context.Facts.DiseaseCitations.Add(new DiseaseCitationFact(
                    context.Source, context.Here, disease, pmid, line.Category, References: null, Category: null, Rank: null));
            }
        }
    }

    // Gene2Phenotype's words of before 2022, as its own later terms translate them.
    private static GeneValidity? Validity(string? category) => category switch
    {
        "confirmed" => GeneValidity.Definitive,
        "probable" => GeneValidity.Strong,
        "possible" => GeneValidity.Limited,
        _ => null,
    };
}
