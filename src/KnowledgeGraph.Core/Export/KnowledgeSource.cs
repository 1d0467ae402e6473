using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// The origin of a statement, in terms of the catalogue of information resources with which Biolink names knowledge sources
/// (biolink.github.io/information-resource-registry), with the level of the knowledge and the type of its agent.
/// </summary>
/// <param name="Primary">The resource that made the statement; null if it is not in the catalogue.</param>
/// <param name="Aggregator">The resource that passed it on; null if there is none.</param>
/// <param name="KnowledgeLevel">The level of the knowledge, in Biolink's term.</param>
/// <param name="AgentType">The type of agent, in Biolink's term.</param>
public sealed record KnowledgeSource(string? Primary, string? Aggregator, string KnowledgeLevel, string AgentType)
{
    /// <summary>A person, in Biolink's term.</summary>
    public const string ByPeople = "manual_agent";

    /// <summary>The source of a statement with unknown origin.</summary>
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
        // Statements that the program itself derives.
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

    /// <summary>The catalogue's id of a source; null if it has none.</summary>
    public static string? Infores(string source) => _known.GetValueOrDefault(source).Infores;

    /// <summary>Whether a source has been looked up in the catalogue.</summary>
    public static bool IsLookedUp(string source) => _known.ContainsKey(source);

    /// <summary>The origin of a statement of a source.</summary>
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

    // A statement that a source passes on names its origin: by a file, panel or entry.
    private static string? Upstream(string source, AssociationStatement statement) => (source, statement) switch
    {
        ("HPO annotations", DiseaseGeneStatement { References: { } file }) when file.Contains(
            "mim2gene_medgen",
            StringComparison.Ordinal) => Omim,
        ("HPO annotations", DiseaseGeneStatement { References: { } file }) when file.Contains(
            "orphadata",
            StringComparison.OrdinalIgnoreCase) => Orphanet,
        ("HPO annotations", { AssertedBy: { } curator }) when curator.StartsWith("ORPHA:", StringComparison.Ordinal) => Orphanet,
        ("NCBI Gene", DiseaseGeneStatement { AssertedBy: { } list }) when list.Contains("GeneMap", StringComparison.Ordinal) => Omim,
        ("Mondo", DiseaseGeneStatement { References: { } entry }) when entry.StartsWith("OMIM:", StringComparison.Ordinal) => Omim,
        _ => null,
    };
}
