using System.Collections.Concurrent;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>
/// The row maps of two releases, made when they are asked for, by any number of comparisons at once. They refer to neither of the releases,
/// so that they can be kept longer.
/// </summary>
public sealed class RowMaps
{
    private readonly ConcurrentDictionary<EntityType, Lazy<RowMap>> _maps = new();

    /// <summary>The memory that the maps of two releases take.</summary>
    public static long BytesOf(ReleaseContents before, ReleaseContents after) =>
        Enum.GetValues<EntityType>().Sum(type => RowMap.BytesOfRow * ((long)before.Graph.CountOf(type) + after.Graph.CountOf(type)));

    internal RowMap Of(ReleaseContents before, ReleaseContents after, EntityType type) =>
        _maps.GetOrAdd(type, _ => new Lazy<RowMap>(() => RowMap.Of(before.Graph, after.Graph, type))).Value;

    internal static (EntityType Left, EntityType Right) EndsOf(LinkKind kind) => kind switch
    {
        LinkKind.DiseaseGene => (EntityType.Disease, EntityType.Gene),
        LinkKind.DiseasePhenotype => (EntityType.Disease, EntityType.Phenotype),
        LinkKind.GenePhenotype => (EntityType.Gene, EntityType.Phenotype),
        LinkKind.DiseaseCitation => (EntityType.Disease, EntityType.Citation),
        LinkKind.GeneCitation => (EntityType.Gene, EntityType.Citation),
        LinkKind.DiseaseParent => (EntityType.Disease, EntityType.Disease),
        LinkKind.PhenotypeParent => (EntityType.Phenotype, EntityType.Phenotype),
        _ => throw UnknownKind.Of(kind),
    };
}
