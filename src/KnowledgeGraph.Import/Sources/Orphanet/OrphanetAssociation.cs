using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Import.Sources.Orphanet;

/// <summary>Orphanet's words for how a gene stands to a disorder.</summary>
internal static class OrphanetAssociation
{
    public static GeneAssociation Of(string? type) => type switch
    {
        null => GeneAssociation.Unknown,
        _ when type.StartsWith("Disease-causing germline", StringComparison.Ordinal) => GeneAssociation.Causal,
        _ when type.StartsWith("Disease-causing somatic", StringComparison.Ordinal) => GeneAssociation.Somatic,
        _ when type.StartsWith("Modifying", StringComparison.Ordinal) => GeneAssociation.Modifier,
        _ when type.StartsWith("Major susceptibility", StringComparison.Ordinal) => GeneAssociation.Polygenic,
        _ => GeneAssociation.Unknown,
    };
}
