namespace KnowledgeGraph.Server.Explorer.Markup;

/// <summary>Kinds of link, and the values that a link may have, as people write them.</summary>
internal static class LinkWords
{
    private static readonly Dictionary<string, string> _fields = new()
    {
        ["negated"] = "denied",
        ["aspect"] = "part of the record",
        ["association"] = "relation",
        ["frequencyRatio"] = "frequency as a share",
    };

    private static readonly Dictionary<string, string> _aspects = new(StringComparer.OrdinalIgnoreCase)
    {
        ["P"] = "abnormality",
        ["C"] = "course",
        ["I"] = "inheritance",
        ["M"] = "modifier",
        ["H"] = "past history",
    };

    /// <summary>A kind of link between two records: <c>DISEASE_GENE</c> is "disease and gene".</summary>
    public static string Between(string kind) => kind switch
    {
        "DISEASE_PARENT" => "disease and wider disease",
        "PHENOTYPE_PARENT" => "phenotype and wider phenotype",
        _ => string.Join(" and ", kind.Split('_').Select(word => Words.Of(word).ToLowerInvariant())),
    };

    /// <summary>A link as it reads from one end: "a kind of" upwards in a hierarchy, "includes" downwards.</summary>
    /// <param name="kind">The kind of link.</param>
    /// <param name="isForward">Whether it is read from the end that the link is written from.</param>
    public static string From(string kind, bool isForward) => (kind, isForward) switch
    {
        ("DISEASE_PARENT" or "PHENOTYPE_PARENT", true) => "is a kind of",
        ("DISEASE_PARENT" or "PHENOTYPE_PARENT", false) => "includes",
        ("DISEASE_GENE", true) => "is linked with the gene",
        ("DISEASE_GENE", false) => "is linked with the disease",
        ("DISEASE_PHENOTYPE", true) => "shows",
        ("DISEASE_PHENOTYPE", false) => "is seen in",
        ("DISEASE_CITATION" or "GENE_CITATION", true) => "is written about in",
        ("DISEASE_CITATION" or "GENE_CITATION", false) => "is about",
        _ => Between(kind),
    };

    /// <summary>The name of a value of a link or record.</summary>
    public static string Field(string field) => _fields.GetValueOrDefault(field, field);

    /// <summary>A value of a link or record.</summary>
    public static string Value(string field, string? value) => (field, value) switch
    {
        (_, null or "") => "nothing",
        (_, "true") => "yes",
        (_, "false") => "no",
        ("aspect", var aspect) => _aspects.GetValueOrDefault(aspect, aspect),
        (_, var text) => text.All(letter => char.IsUpper(letter) || letter == '_') && text.Length > 2
            ? Words.Of(text).ToLowerInvariant()
            : text,
    };
}
