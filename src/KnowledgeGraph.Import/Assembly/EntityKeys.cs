using KnowledgeGraph.Import.Identity;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Finds the keys of the release for identifiers as sources write them.</summary>
internal sealed class EntityKeys(DiseaseIdentity diseases)
{
    /// <summary>The reason given for records about something that is not a disease of the release.</summary>
    public const string NoDisease = "what it speaks of is no disease of the release";

    /// <summary>The reason given for records about something that is not a gene of the release.</summary>
    public const string NoGene = "what it speaks of is no gene of the release";

    /// <summary>The reason given for records about something that is not a term of the release's HPO.</summary>
    public const string NoTerm = "what it speaks of is no term of the release's HPO";

    /// <summary>The reason given for records that repeat another.</summary>
    public const string Repeated = "it repeats what another record says";

    public Dictionary<string, int> Genes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fate, in words, of withdrawn genes that lead to no gene of the release.</summary>
    public Dictionary<string, string> WithdrawnGenes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, int> Phenotypes { get; } = new(StringComparer.Ordinal);

    public CitationKeys Citations { get; } = new();

    public int? Disease(string identifier) => diseases.RowOf(identifier) is { } row ? row + 1 : null;

    /// <summary>
    /// The key of the disease that has an identifier as its own; null for a withdrawn identifier that only leads to a disease.
    /// </summary>
    public int? OwnDisease(string identifier) => diseases.OwnRowOf(identifier) is { } row ? row + 1 : null;

    public int? Gene(string identifier) => Genes.TryGetValue(identifier, out var key) ? key : null;

    /// <summary>A gene's identifier for the load report, with its fate if it was withdrawn.</summary>
    public string Describe(string gene) => WithdrawnGenes.TryGetValue(gene, out var fate) ? $"{gene} ({fate})" : gene;

    public int? Phenotype(string? identifier) => identifier is not null && Phenotypes.TryGetValue(identifier, out var key) ? key : null;
}
