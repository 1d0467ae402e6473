using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Literature.Queries;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>All facts of the sources, in the order in which they were read.</summary>
internal sealed class FactBase
{
    private const int CanonicalSlots = 1 << 15;

    // Millions of rows name some hundred thousand identifiers, mostly the ones that were just named.
    private static readonly CanonicalSpelling?[] _canonical = new CanonicalSpelling?[CanonicalSlots];

    public List<MappingFact> Mappings { get; } = [];

    public List<DiseaseFact> Diseases { get; } = [];

    public List<RetiredFact> Retired { get; } = [];

    /// <summary>Classes that are not human diseases: diseases of animals, or qualities of diseases.</summary>
    public HashSet<string> NotDiseases { get; } = new(StringComparer.Ordinal);

    /// <summary>Classes and entries that their own authority has withdrawn.</summary>
    public HashSet<string> Withdrawn { get; } = new(StringComparer.Ordinal);

    /// <summary>OMIM entries that are genes; some are phenotypes too.</summary>
    public HashSet<string> GeneEntries { get; } = new(StringComparer.Ordinal);

    /// <summary>OMIM entries that are phenotypes.</summary>
    public HashSet<string> PhenotypeEntries { get; } = new(StringComparer.Ordinal);

    /// <summary>The CUI of each MedGen number, if a file has both in one row.</summary>
    public Dictionary<string, string> ConceptOfUid { get; } = new(StringComparer.Ordinal);

    /// <summary>MedGen's preferred names by concept.</summary>
    public Dictionary<string, (string Name, Origin Origin)> ConceptNames { get; } = new(StringComparer.Ordinal);

    public List<SynonymFact> Synonyms { get; } = [];

    public List<DefinitionFact> Definitions { get; } = [];

    public List<SemanticTypeFact> SemanticTypes { get; } = [];

    public List<ParentFact> Parents { get; } = [];

    public List<InheritanceFact> Inheritance { get; } = [];

    public List<PrevalenceFact> Prevalences { get; } = [];

    public List<OnsetFact> Onsets { get; } = [];

    public List<ResourceFact> Resources { get; } = [];

    public List<DiseaseGeneFact> DiseaseGenes { get; } = [];

    public List<DiseasePhenotypeFact> DiseasePhenotypes { get; } = [];

    public List<DiseaseCitationFact> DiseaseCitations { get; } = [];

    public List<GenePhenotypeFact> GenePhenotypes { get; } = [];

    /// <summary>The papers of diseases and genes that are only in a list, without further facts.</summary>
    public CitationListings Listings { get; } = new();

    public GeneFacts Genes { get; } = new();

    public PhenotypeFacts Phenotypes { get; } = new();

    public CitationFacts Citations { get; } = new();

    /// <summary>The descriptors of MeSH; empty where they have not been imported.</summary>
    public MeshTree Mesh { get; } = new();

    /// <summary>
    /// Lets go of the facts about diseases themselves, once they have become rows; those about inheritance are kept, because their
    /// references are needed later.
    /// </summary>
    public void ClearDiseases()
    {
        Mappings.Clear();
        Diseases.Clear();
        Retired.Clear();
        ConceptNames.Clear();
        Synonyms.Clear();
        Definitions.Clear();
        SemanticTypes.Clear();
        Parents.Clear();
        Prevalences.Clear();
        Onsets.Clear();
        Resources.Clear();
    }

    /// <summary>A source's identifier in canonical spelling; unchanged if it is not an identifier.</summary>
    public static string Canonical(string identifier)
    {
        ref var slot = ref _canonical[identifier.GetHashCode() & (CanonicalSlots - 1)];
        if (slot is { } known && known.Given == identifier)
        {
            return known.Canonical;
        }

        var canonical = Curie.TryParse(identifier, out var curie) ? curie.ToString() : identifier;
        slot = new CanonicalSpelling(identifier, canonical == identifier ? identifier : canonical);
        return slot.Canonical;
    }

    // An entry is replaced as a whole, so that threads cannot mix up two of them.
    private sealed record CanonicalSpelling(string Given, string Canonical);
}
