using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class EntityTypeEnumType() : EnumType<EntityType>("EntityType", "The four kinds "
    + "of record.", new Dictionary<EntityType, string>
    {
        [EntityType.Disease] = "A disease or syndrome.",
        [EntityType.Gene] = "A human gene.",
        [EntityType.Phenotype] = "A term of the Human Phenotype Ontology.",
        [EntityType.Citation] = "A paper in PubMed.",
    });
