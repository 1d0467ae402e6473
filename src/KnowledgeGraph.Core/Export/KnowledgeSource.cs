using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// Where a statement comes from, by the catalogue of information resources that Biolink's knowledge sources are named in
/// (biolink.github.io/information-resource-registry), and what kind of knowledge by whom it is.
/// </summary>
/// <param name="Primary">Who made the statement; null where the catalogue has no entry.</param>
/// <param name="Aggregator">Who passed it on; null if nobody did.</param>
/// <param name="KnowledgeLevel">Biolink's word.</param>
/// <param name="AgentType">Biolink's word.</param>
public sealed record KnowledgeSource(string? Primary, string? Aggregator, string KnowledgeLevel, string AgentType)
{
    /// <summary>A person, in Biolink's word.</summary>
    public const string ByPeople = "manual_agent";

    /// <summary>Of whom nothing is known.</summary>
    public static readonly KnowledgeSource Nobody = new(Primary: null, Aggregator: null, Unstated, Unstated);

    private const string Omim = "infores:omim";
    private const string Orphanet = "infores:orphanet";
    private const string MedGen = "infores:medgen";
    private const string HpoAnnotations = "infores:hpo-annotations";
    private const string Unstated = "not_provided";
    private const string Assertion = "knowledge_assertion";

    /// <summary>The catalogue's id of each of our sources; GeneReviews and this program have none.</summary>
    private static readonly Dictionary<string, (string? Infores, string Level, string Agent)> _known = new(StringComparer.Ordinal)
    {
        ["ClinGen"] = ("infores:clingen", Assertion, ByPeople),
        ["Disease Ontology"] = ("infores:disease-ontology", Assertion, ByPeople),
        ["GenCC"] = ("infores:gencc", Assertion, ByPeople),
        ["Gene2Phenotype"] = ("infores:gene2phenotype", Assertion, ByPeople),
        ["GeneReviews"] = (null, Assertion, ByPeople),
        ["HGNC"] = ("infores:hgnc", Assertion, ByPeople),
        ["HPO"] = ("infores:hpo", Assertion, ByPeople),
        ["HPO annotations"] = (HpoAnnotations, Assertion, ByPeople),
        // What the program itself works out.
        ["KnowledgeGraph"] = (null, "logical_entailment", "automated_agent"),
        ["MedGen"] = (MedGen, Unstated, Unstated),
        ["MeSH"] = ("infores:mesh", Assertion, ByPeople),
        ["Mondo"] = ("infores:mondo", Assertion, ByPeople),
        ["NCBI Gene"] = ("infores:ncbi-gene", Unstated, Unstated),
        ["NCI Thesaurus"] = ("infores:ncit", Assertion, ByPeople),
        ["OMIM"] = (Omim, Assertion, ByPeople),
        ["Orphanet"] = (Orphanet, Assertion, ByPeople),
        ["Phenopacket Store"] = ("infores:phenopacket-store", "observation", ByPeople),
        ["PubMed"] = ("infores:pubmed", Unstated, Unstated),
    };

    /// <summary>The catalogue's id of a source; null where it has none.</summary>
    public static string? Infores(string source) => _known.GetValueOrDefault(source).Infores;

    /// <summary>Whether it has been looked up in the catalogue whether it has a source.</summary>
    public static bool IsLookedUp(string source) => _known.ContainsKey(source);

    /// <summary>Where a statement of a source comes from.</summary>
    public static KnowledgeSource Of(string source, AssociationStatement statement)
    {
        var (infores, level, agent) = _known.TryGetValue(source, out var known) ? known : (null, Unstated, Unstated);
        if (Upstream(source, statement) is { } upstream)
        {
            return new KnowledgeSource(upstream, infores, Assertion, ByPeople);
        }

        return statement.Evidence == "IEA"
            ? new KnowledgeSource(infores, Aggregator: null, Assertion, "automated_agent")
            : new KnowledgeSource(infores, Aggregator: null, level, agent);
    }

    // What a source passes on says of itself whose it is: in the file or panel that it names, or in the disease it speaks of.
    private static string? Upstream(string source, AssociationStatement statement) => (source, statement) switch
    {
        ("HPO annotations", DiseaseGeneStatement { References: { } file }) when file.Contains("mim2gene_medgen", StringComparison.Ordinal) => Omim,
        ("HPO annotations", DiseaseGeneStatement { References: { } file }) when file.Contains("orphadata", StringComparison.OrdinalIgnoreCase) => Orphanet,
        ("HPO annotations", { AssertedBy: { } curator }) when curator.StartsWith("ORPHA:", StringComparison.Ordinal) => Orphanet,
        ("NCBI Gene", DiseaseGeneStatement { AssertedBy: { } list }) when list.Contains("GeneMap", StringComparison.Ordinal) => Omim,
        ("Mondo", DiseaseGeneStatement { References: { } entry }) when entry.StartsWith("OMIM:", StringComparison.Ordinal) => Omim,
        _ => null,
    };
}
