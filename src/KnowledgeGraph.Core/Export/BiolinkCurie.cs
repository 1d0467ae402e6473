using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Export;

/// <summary>Identifiers in the prefixes of the Biolink Model, and the IRIs that its prefix map expands them to.</summary>
public static class BiolinkCurie
{
    private const string Obo = "http://purl.obolibrary.org/obo/";
    private const string IdentifiersOrg = "http://identifiers.org/";

    /// <summary>A CURIE in the model's spelling of its prefix.</summary>
    public static string Of(string curie)
    {
        var colon = curie.IndexOf(':');
        return colon < 0 ? curie : Prefix(curie[..colon]) is { } prefix ? prefix + curie[colon..] : curie;
    }

    /// <summary>The IRI of a CURIE in our spelling or the model's; null for a prefix that the model does not expand.</summary>
    public static string? Iri(string curie)
    {
        var colon = curie.IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        var prefix = curie[..colon];
        return Base(prefix) is { } iri ? iri + curie[(colon + 1)..] : null;
    }

    private static string? Prefix(string prefix) => prefix switch
    {
        CuriePrefix.Orpha => "orphanet",
        CuriePrefix.OmimSeries => "OMIM.PS",
        CuriePrefix.Medgen => "medgen",
        CuriePrefix.Doi => "doi",
        "SCTID" => "SNOMEDCT",
        _ => null,
    };

    private static string? Base(string prefix) => prefix switch
    {
        CuriePrefix.Mondo or CuriePrefix.Hp or CuriePrefix.Omim or CuriePrefix.Doid or "NCIT" or "ECO" or "PATO" => $"{Obo}{prefix}_",
        CuriePrefix.NcbiGene => $"{IdentifiersOrg}ncbigene/",
        CuriePrefix.Hgnc => $"{IdentifiersOrg}hgnc/",
        CuriePrefix.Ensembl => $"{IdentifiersOrg}ensembl/",
        CuriePrefix.Umls => $"{IdentifiersOrg}umls/",
        CuriePrefix.Orpha or "orphanet" => "http://www.orpha.net/ORDO/Orphanet_",
        CuriePrefix.OmimSeries or "OMIM.PS" => "https://www.omim.org/phenotypicSeries/",
        CuriePrefix.Medgen or "medgen" => "https://www.ncbi.nlm.nih.gov/medgen/",
        CuriePrefix.Mesh => "http://id.nlm.nih.gov/mesh/",
        CuriePrefix.Pmid => "http://www.ncbi.nlm.nih.gov/pubmed/",
        CuriePrefix.Doi or "doi" => "https://doi.org/",
        "SCTID" or "SNOMEDCT" => "http://snomed.info/id/",
        "EFO" => "http://www.ebi.ac.uk/efo/EFO_",
        _ => null,
    };
}
