using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Import.Facts;

/// <summary>OBO's words for synonym scopes.</summary>
internal static class OntologyScope
{
    public static SynonymScope Of(string scope) => scope switch
    {
        "BROAD" => SynonymScope.Broad,
        "NARROW" => SynonymScope.Narrow,
        "RELATED" => SynonymScope.Related,
        _ => SynonymScope.Exact,
    };
}
