using System.Text.RegularExpressions;

namespace KnowledgeGraph.Core.Identifiers;

/// <summary>
/// The identifier that a web address shows: the pages of the authorities themselves, registries of prefixes, OBO and browsers of
/// ontologies.
/// </summary>
internal static partial class IdentifierAddress
{
    // An ontology browser puts one address into another, and writes its signs twice over.
    private const int MostNested = 3;

    private const string Obo = "http://purl.obolibrary.org/obo/";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Whether a text is an address at all.</summary>
    public static bool IsOne(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The identifier in an address, as <c>prefix:id</c> or <c>prefix_id</c>; its last part where none is recognised.</summary>
    public static string Compact(string address)
    {
        // Sources name hundreds of thousands of terms so.
        if (address.StartsWith(Obo, StringComparison.OrdinalIgnoreCase) && !address.AsSpan(Obo.Length).ContainsAny('/', '#', '?'))
        {
            return address[Obo.Length..];
        }

        var text = address;
        for (var nested = 0; nested < MostNested && text.Contains('%', StringComparison.Ordinal); nested++)
        {
            text = Uri.UnescapeDataString(text);
        }

        foreach (var (page, prefix) in Pages)
        {
            if (page.Match(text) is { Success: true } match)
            {
                return $"{(prefix.Length > 0 ? prefix : match.Groups["prefix"].Value)}:{match.Groups["id"].Value}";
            }
        }

        return text[(text.LastIndexOf('/') + 1)..];
    }

    private static readonly (Regex Page, string Prefix)[] Pages =
    [
        (OmimSeries(), CuriePrefix.OmimSeries),
        (Omim(), CuriePrefix.Omim),
        (Orphanet(), CuriePrefix.Orpha),
        (Medgen(), CuriePrefix.Medgen),
        (Umls(), CuriePrefix.Umls),
        (Gene(), CuriePrefix.NcbiGene),
        (Pmc(), CuriePrefix.Pmc),
        (PubMed(), CuriePrefix.Pmid),
        (Doi(), CuriePrefix.Doi),
        (Hgnc(), CuriePrefix.Hgnc),
        (Ensembl(), CuriePrefix.Ensembl),
        (Mesh(), CuriePrefix.Mesh),
        (Ncit(), "NCIT"),
        (Registry(), string.Empty),
        (Term(), string.Empty),
    ];

    [GeneratedRegex(@"omim\.org/phenotypicSeries/PS(?<id>\d+)", Options)]
    private static partial Regex OmimSeries();

    [GeneratedRegex(@"(?:omim\.org|/ontology/OMIM)/(?:entry/|clinicalSynopsis/|geneMap/[^?#]*mim=)?(?<id>\d{6})\b", Options)]
    private static partial Regex Omim();

    [GeneratedRegex(@"orpha\.net/.*(?:detail/|Expert=|Orphanet_|ORPHA(?:code)?[:=_/])(?<id>\d+)", Options)]
    private static partial Regex Orphanet();

    [GeneratedRegex(@"ncbi\.nlm\.nih\.gov/medgen/(?:\?term=)?(?<id>CN?\d+|\d+)", Options)]
    private static partial Regex Medgen();

    [GeneratedRegex(@"(?:umls/concept/|umls/id/|umls/cui/)(?<id>C\d{7})", Options)]
    private static partial Regex Umls();

    [GeneratedRegex(@"ncbi\.nlm\.nih\.gov/gene/(?:\?term=)?(?<id>\d+)", Options)]
    private static partial Regex Gene();

    [GeneratedRegex(
        @"(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pmc|europepmc\.org)/(?:articles?|abstract)/(?:PMC/)?(?<id>PMC\d+)",
        Options)]
    private static partial Regex Pmc();

    [GeneratedRegex(@"(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed|ncbi\.nlm\.nih\.gov/m/pubmed|europepmc\.org/(?:article|"
        + @"abstract)/MED)/(?<id>\d+)", Options)]
    private static partial Regex PubMed();

    [GeneratedRegex(@"doi\.org/(?:doi:)?(?<id>10\..+)$", Options)]
    private static partial Regex Doi();

    [GeneratedRegex(@"genenames\.org/.*(?:hgnc_id/|HGNC[:_]|hgnc_id=)(?:HGNC:)?(?<id>\d+)", Options)]
    private static partial Regex Hgnc();

    [GeneratedRegex(@"(?:ensembl\.org|identifiers\.org/ensembl).*?(?<id>ENSG\d{11})", Options)]
    private static partial Regex Ensembl();

    [GeneratedRegex(@"(?:nlm\.nih\.gov/(?:record/ui\?ui=|mesh/)|identifiers\.org/mesh[:/])(?<id>[CD]\d+)", Options)]
    private static partial Regex Mesh();

    [GeneratedRegex(@"/ncit/(?<id>C\d+)\b", Options)]
    private static partial Regex Ncit();

    [GeneratedRegex(@"(?:identifiers\.org|bioregistry\.io|n2t\.net|"
        + @"purl\.bioontology\.org/ontology)/(?:[A-Za-z_]+/(?=[A-Za-z_]+:))?(?<prefix>[A-Za-z][A-Za-z0-9_.]*)[:/](?<id>[^/?#]+)", Options)]
    private static partial Regex Registry();

    // .../HP:0001250, .../MONDO_0957870?tab=genes, #DOID_1234: any other address that shows a term.
    [GeneratedRegex(@"[/#=](?<prefix>[A-Za-z]+)[:_](?<id>\d+)(?=$|[/?#&])", Options | RegexOptions.RightToLeft)]
    private static partial Regex Term();
}
