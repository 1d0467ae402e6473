namespace KnowledgeGraph.Core.Identifiers;

/// <summary>The page of an identifier at its authority.</summary>
public static class IdentifierUrl
{
    /// <summary>
    /// The address of a CURIE in canonical spelling; null if the authority is not known to have a page for each identifier.
    /// </summary>
    public static string? Of(string curie)
    {
        var colon = curie.IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        var local = curie[(colon + 1)..];
        return curie[..colon] switch
        {
            CuriePrefix.Mondo => $"https://monarchinitiative.org/MONDO:{local}",
            CuriePrefix.Hp => $"https://hpo.jax.org/browse/term/HP:{local}",
            CuriePrefix.Omim => $"https://omim.org/entry/{local}",
            CuriePrefix.OmimSeries => $"https://omim.org/phenotypicSeries/PS{local}",
            CuriePrefix.Orpha => $"https://www.orpha.net/en/disease/detail/{local}",
            CuriePrefix.Medgen or CuriePrefix.Umls => $"https://www.ncbi.nlm.nih.gov/medgen/{local}",
            CuriePrefix.NcbiGene => $"https://www.ncbi.nlm.nih.gov/gene/{local}",
            CuriePrefix.Hgnc => $"https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:{local}",
            CuriePrefix.Ensembl => $"https://www.ensembl.org/id/{local}",
            CuriePrefix.Pmid => $"https://pubmed.ncbi.nlm.nih.gov/{local}/",
            CuriePrefix.Pmc => $"https://pmc.ncbi.nlm.nih.gov/articles/{local}/",
            CuriePrefix.Doi => $"https://doi.org/{local}",
            CuriePrefix.Doid => $"https://disease-ontology.org/term/DOID:{local}",
            CuriePrefix.Mesh => $"https://meshb.nlm.nih.gov/record/ui?ui={local}",
            "NCIT" => $"https://evsexplore.semantics.cancer.gov/evsexplore/concept/ncit/{local}",
            "EFO" => $"http://www.ebi.ac.uk/efo/EFO_{local}",
            "GARD" => $"https://rarediseases.info.nih.gov/diseases/{local.TrimStart('0')}/index",
            _ => null,
        };
    }
}
