namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>A feature of a disorder, Orphadata product 4.</summary>
/// <param name="OrphaCode">ORPHA number.</param>
/// <param name="DisorderName">Name of the disorder.</param>
/// <param name="HpoId">The feature.</param>
/// <param name="Frequency">Orphanet's frequency class, e.g. Very frequent (99-80%).</param>
public sealed record OrphanetPhenotype(string OrphaCode, string DisorderName, string HpoId, string? Frequency);
