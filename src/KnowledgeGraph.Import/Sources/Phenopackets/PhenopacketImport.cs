using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Formats.Phenopackets;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Phenopackets;

/// <summary>Case reports: a paper of a disease, its title, and the gene that was found.</summary>
internal static class PhenopacketImport
{
    public static void Import(SourceContext context)
    {
        foreach (var packet in context.Counted(PhenopacketReader.Read, "a case that gives no disease a paper, a gene or a title"))
        {
            var diseases = packet.Diseases.Select(disease => FactBase.Canonical(disease.Id)).Distinct().ToList();
            var papers = Papers(context, packet);
            foreach (var disease in diseases)
            {
                foreach (var pmid in papers)
                {
                    context.Facts.DiseaseCitations.Add(new DiseaseCitationFact(
                        context.Source, context.Here, disease, pmid, "case report", References: null, Category: null, Rank: null));
                }
            }

            AddGenes(context, packet, diseases, papers);
        }
    }

    private static List<int> Papers(SourceContext context, Phenopacket packet)
    {
        var papers = new List<int>();
        foreach (var reference in packet.References)
        {
            if (reference.Id.StartsWith("PMID:", StringComparison.OrdinalIgnoreCase) && Pmid.TryParse(reference.Id, out var pmid))
            {
                papers.Add(pmid);
                if (!string.IsNullOrWhiteSpace(reference.Title))
                {
                    context.Facts.Citations.Titles.TryAdd(pmid, reference.Title.Trim());
                }
            }
        }

        return papers;
    }

    // If a case has several diseases, it is unknown which of them the gene belongs to.
    private static void AddGenes(SourceContext context, Phenopacket packet, List<string> diseases, List<int> papers)
    {
        if (diseases is not [var disease])
        {
            return;
        }

        foreach (var gene in packet.Genes)
        {
            if (Evidence(gene.Status) is not { } evidence)
            {
                context.Here.MissPart("a gene in which no cause was found", $"{gene.HgncId} in {packet.Id}: no cause was found in it");
                continue;
            }

            context.Facts.DiseaseGenes.Add(new DiseaseGeneFact(
                context.Source,
                context.Here,
                disease,
                FactBase.Canonical(gene.HgncId),
                GeneAssociation.Unknown,
                Validity: null,
                evidence,
                papers.Count == 0 ? null : string.Join(';', papers.Select(pmid => $"PMID:{pmid}")),
                AssertedBy: null,
                AssertedOn: null));
        }
    }

    // A gene that was rejected, or about which the case says nothing, is not a gene of the disease.
    private static string? Evidence(PhenopacketGeneStatus status) => status switch
    {
        PhenopacketGeneStatus.Causative => "case report",
        PhenopacketGeneStatus.Contributory => "case report; contributory",
        PhenopacketGeneStatus.Candidate => "case report; candidate",
        _ => null,
    };
}
