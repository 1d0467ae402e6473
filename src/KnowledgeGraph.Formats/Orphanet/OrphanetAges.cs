namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>Ages of onset and inheritance of a disorder, Orphadata product 9.</summary>
/// <param name="OrphaCode">ORPHA number.</param>
/// <param name="DisorderName">Name of the disorder.</param>
/// <param name="AgesOfOnset">Orphanet's words, e.g. Infancy.</param>
/// <param name="Inheritance">Orphanet's words, e.g. Autosomal recessive.</param>
public sealed record OrphanetAges(
    string OrphaCode,
    string DisorderName,
    IReadOnlyList<string> AgesOfOnset,
    IReadOnlyList<string> Inheritance);
