using System.Collections.Frozen;

namespace KnowledgeGraph.Core.Identifiers;

/// <summary>Canonical prefixes, and the other spellings that sources and people use for them.</summary>
public static class CuriePrefix
{
    /// <summary>Mondo disease ontology.</summary>
    public const string Mondo = "MONDO";

    /// <summary>Online Mendelian Inheritance in Man.</summary>
    public const string Omim = "OMIM";

    /// <summary>OMIM phenotypic series.</summary>
    public const string OmimSeries = "OMIMPS";

    /// <summary>Orphanet.</summary>
    public const string Orpha = "ORPHA";

    /// <summary>UMLS concept (C…).</summary>
    public const string Umls = "UMLS";

    /// <summary>MedGen: its own numbers (1841040) and NCBI's concept ids (CN…).</summary>
    public const string Medgen = "MEDGEN";

    /// <summary>Human Phenotype Ontology.</summary>
    public const string Hp = "HP";

    /// <summary>NCBI Gene.</summary>
    public const string NcbiGene = "NCBIGene";

    /// <summary>HUGO Gene Nomenclature Committee.</summary>
    public const string Hgnc = "HGNC";

    /// <summary>Ensembl.</summary>
    public const string Ensembl = "ENSEMBL";

    /// <summary>PubMed.</summary>
    public const string Pmid = "PMID";

    /// <summary>PubMed Central.</summary>
    public const string Pmc = "PMC";

    /// <summary>Digital object identifier.</summary>
    public const string Doi = "DOI";

    /// <summary>Disease Ontology.</summary>
    public const string Doid = "DOID";

    /// <summary>Medical Subject Headings.</summary>
    public const string Mesh = "MESH";

    private static readonly FrozenDictionary<string, string> Spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [Mondo] = Mondo,
        [Omim] = Omim,
        ["MIM"] = Omim,
        [OmimSeries] = OmimSeries,
        ["MIMPS"] = OmimSeries,
        ["OMIM.PS"] = OmimSeries,
        [Orpha] = Orpha,
        ["Orphanet"] = Orpha,
        ["ORDO"] = Orpha,
        ["ORPHACODE"] = Orpha,
        [Umls] = Umls,
        ["UMLS_CUI"] = Umls,
        ["CUI"] = Umls,
        [Medgen] = Medgen,
        ["MedGenCUI"] = Medgen,
        [Hp] = Hp,
        ["HPO"] = Hp,
        [NcbiGene] = NcbiGene,
        ["GeneID"] = NcbiGene,
        ["ENTREZ"] = NcbiGene,
        ["EntrezGene"] = NcbiGene,
        ["NCBI_Gene"] = NcbiGene,
        [Hgnc] = Hgnc,
        [Ensembl] = Ensembl,
        [Pmid] = Pmid,
        ["PubMed"] = Pmid,
        [Pmc] = Pmc,
        ["PMCID"] = Pmc,
        [Doi] = Doi,
        [Doid] = Doid,
        [Mesh] = Mesh,
        ["MSH"] = Mesh,
        ["NCIT"] = "NCIT",
        ["NCI"] = "NCIT",
        ["SCTID"] = "SCTID",
        ["SNOMEDCT"] = "SCTID",
        ["SNOMEDCT_US"] = "SCTID",
        ["GARD"] = "GARD",
        ["EFO"] = "EFO",
        ["DECIPHER"] = "DECIPHER",
        ["ICD10CM"] = "ICD10CM",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a prefix is one of those listed here, in any spelling; with underscores left out as well.</summary>
    public static bool IsKnown(ReadOnlySpan<char> prefix) => BySpan.ContainsKey(prefix);

    /// <summary>The canonical spelling of a prefix; a prefix not known here stays as it is.</summary>
    public static string Canonical(ReadOnlySpan<char> prefix) =>
        BySpan.TryGetValue(prefix, out var canonical) ? canonical : prefix.ToString();
}
