using KnowledgeGraph.Import.Identity;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>From identifiers as sources write them to keys of the release.</summary>
internal sealed class EntityKeys(DiseaseIdentity diseases)
{
    /// <summary>Said of records about what is no disease of the release.</summary>
    public const string NoDisease = "what it speaks of is no disease of the release";

    /// <summary>Said of records about what is no gene of the release.</summary>
    public const string NoGene = "what it speaks of is no gene of the release";

    /// <summary>Said of records about what is no term of the release's HPO.</summary>
    public const string NoTerm = "what it speaks of is no term of the release's HPO";

    /// <summary>Said of records that say what another has said.</summary>
    public const string Repeated = "it repeats what another record says";

    public Dictionary<string, int> Genes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What became of genes that were withdrawn and lead nowhere, in words.</summary>
    public Dictionary<string, string> WithdrawnGenes { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, int> Phenotypes { get; } = new(StringComparer.Ordinal);

    public CitationKeys Citations { get; } = new();

    public int? Disease(string identifier) => diseases.RowOf(identifier) is { } row ? row + 1 : null;

    /// <summary>The disease that an identifier is one of; a withdrawn one, which only leads to another, is none.</summary>
    public int? OwnDisease(string identifier) => diseases.OwnRowOf(identifier) is { } row ? row + 1 : null;

    public int? Gene(string identifier) => Genes.TryGetValue(identifier, out var key) ? key : null;

    /// <summary>A gene's identifier for the load report, with what became of it if it was withdrawn.</summary>
    public string Describe(string gene) => WithdrawnGenes.TryGetValue(gene, out var fate) ? $"{gene} ({fate})" : gene;

    public int? Phenotype(string? identifier) => identifier is not null && Phenotypes.TryGetValue(identifier, out var key) ? key : null;
}
