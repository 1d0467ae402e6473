namespace KnowledgeGraph.Formats.Ontology;

/// <summary>Shortens addresses of terms.</summary>
internal static class OntologyIri
{
    private static readonly string[] Bases = ["http://purl.obolibrary.org/obo/", "http://www.orpha.net/ORDO/", "https://omim.org/entry/"];

    /// <summary><c>http://purl.obolibrary.org/obo/HP_0000001</c> becomes <c>HP:0000001</c>; anything else stays.</summary>
    public static string ToCurie(string iri)
    {
        foreach (var start in Bases)
        {
            if (iri.StartsWith(start, StringComparison.Ordinal) && iri.LastIndexOf('_') is var underscore && underscore > start.Length)
            {
                return $"{iri[start.Length..underscore]}:{iri[(underscore + 1)..]}";
            }
        }

        return iri;
    }
}
