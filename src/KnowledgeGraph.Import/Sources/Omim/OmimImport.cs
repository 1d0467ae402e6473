using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.Omim;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Omim;

/// <summary>Facts of OMIM entries: references, concepts, pairs that need more than one gene.</summary>
internal static class OmimImport
{
    public static void References(SourceContext context)
    {
        foreach (var line in context.Counted(OmimReferenceReader.Read, "an entry without papers in PubMed"))
        {
            foreach (var text in line.Pmids)
            {
                if (Pmid.TryParse(text, out var pmid))
                {
                    // Whether the entry is a disease or a gene is decided when all identifiers are known.
                    context.Facts.DiseaseCitations.Add(new DiseaseCitationFact(
                        context.Source,
                        context.Here,
                        $"{CuriePrefix.Omim}:{line.MimNumber}",
                        pmid,
                        "OMIM reference",
                        References: null,
                        Category: null,
                        Rank: null));
                }
            }
        }
    }

    public static void Mappings(SourceContext context)
    {
        foreach (var line in context.Counted(OmimMappingReader.Read, "an entry without concepts and Orphanet entries"))
        {
            var disease = $"{CuriePrefix.Omim}:{line.MimNumber}";
            foreach (var concept in line.UmlsIds)
            {
                Map(disease, FactBase.Canonical(concept));
            }

            foreach (var orphanet in line.OrphanetIds)
            {
                Map(disease, $"{CuriePrefix.Orpha}:{orphanet}");
            }
        }

        // OMIM lists gene and disease concepts together, and one Orphanet entry for several diseases: related, not the same.
        void Map(string disease, string identifier) => context.Facts.Mappings.Add(new MappingFact(
            context.Source, context.Here, MappingPriority.Other, disease, identifier, MappingPredicate.Related, Justification: null));
    }

    public static void ProtectedGenes(SourceContext context)
    {
        foreach (var line in context.Counted(ProtectedDiseaseGeneReader.Read))
        {
            if ((line.HgncId ?? line.GeneMim) is not { } gene)
            {
                context.Here.Miss("an entry without a gene", $"{line.PhenotypeMim} without a gene");
                continue;
            }

            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                SourceCatalog.Mondo,
                context.Here,
                FactBase.Canonical(line.PhenotypeMim),
                FactBase.Canonical(gene),
                line.Type.Contains("somatic", StringComparison.OrdinalIgnoreCase) ? GeneAssociation.Somatic : GeneAssociation.Polygenic,
                Validity: null,
                line.Type,
                References: null,
                line.Orcid,
                AssertedOn: null));
        }
    }
}
