using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class SynonymScopeEnumType() : EnumType<SynonymScope>("SynonymScope", "How closely a synonym matches the name, as "
    + "OBO defines "
    + "it.", new Dictionary<SynonymScope, string>
    {
        [SynonymScope.Exact] = "Interchangeable with the name.",
        [SynonymScope.Broad] = "Wider than the name.",
        [SynonymScope.Narrow] = "Narrower than the name.",
        [SynonymScope.Related] = "Related to the name, without further detail.",
    });
