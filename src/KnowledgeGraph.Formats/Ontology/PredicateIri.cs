namespace KnowledgeGraph.Formats.Ontology;

/// <summary>
/// Predicates as a CURIE, whether a file writes them so or as the whole address; both are in use, and SSSOM allows both where its prefix
/// map says so.
/// </summary>
internal static class PredicateIri
{
    private static readonly (string Address, string Prefix)[] Known =
    [
        ("http://www.w3.org/2004/02/skos/core#", "skos:"),
        ("http://www.geneontology.org/formats/oboInOwl#", "oboInOwl:"),
        ("http://www.w3.org/2002/07/owl#", "owl:"),
        ("http://www.w3.org/2000/01/rdf-schema#", "rdfs:"),
        ("https://w3id.org/sssom/", "sssom:"),
    ];

    /// <summary>The predicate with its prefix; unchanged if its address is not known.</summary>
    public static string ToCurie(string predicate)
    {
        foreach (var (address, prefix) in Known)
        {
            if (predicate.StartsWith(prefix, StringComparison.Ordinal))
            {
                return predicate;
            }

            // A file may spell prefixes in its own way; these are recognised in any case.
            var length = predicate.StartsWith(address, StringComparison.Ordinal) ? address.Length
                : predicate.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? prefix.Length
                : 0;
            if (length > 0)
            {
                return prefix + predicate[length..];
            }
        }

        return predicate;
    }

    /// <summary>The same as <see cref="ToCurie"/>, for a text that is usually another kind of identifier.</summary>
    public static string OfIdentifier(string identifier) =>
        identifier.StartsWith("http", StringComparison.Ordinal) ? ToCurie(identifier) : identifier;
}
