using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Changes;

/// <summary>The row maps of two images, made when they are asked for.</summary>
internal sealed class RowMaps(ReleaseContents before, ReleaseContents after)
{
    private readonly Dictionary<EntityType, RowMap> _maps = [];

    public RowMap Of(EntityType type)
    {
        if (!_maps.TryGetValue(type, out var map))
        {
            map = RowMap.Of(before.Graph, after.Graph, type);
            _maps.Add(type, map);
        }

        return map;
    }

    public static (EntityType Left, EntityType Right) EndsOf(LinkKind kind) => kind switch
    {
        LinkKind.DiseaseGene => (EntityType.Disease, EntityType.Gene),
        LinkKind.DiseasePhenotype => (EntityType.Disease, EntityType.Phenotype),
        LinkKind.GenePhenotype => (EntityType.Gene, EntityType.Phenotype),
        LinkKind.DiseaseCitation => (EntityType.Disease, EntityType.Citation),
        LinkKind.GeneCitation => (EntityType.Gene, EntityType.Citation),
        LinkKind.DiseaseParent => (EntityType.Disease, EntityType.Disease),
        _ => (EntityType.Phenotype, EntityType.Phenotype),
    };
}
