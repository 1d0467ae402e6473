namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>The queries of a load test: an expensive one, a cheap one, and a mixture.</summary>
internal static class Questions
{
    public const string Dear =
        "{ diseases(first: 100) { nodes { name genes { nodes { symbol diseases(first: 10) { nodes { name } } } } phenotypes(first: 50) { "
            + "nodes { name } } } } }";

    public const string Cheap = "{ diseases(first: 10) { nodes { curie name } } }";

    public static IReadOnlyList<string> Mixture { get; } =
    [
        Cheap,
        Dear,
        "{ release { id counts { type count } sources { name version } } }",
        "{ search(text: \"white matter\", first: 5) { totalCount nodes { matched } } }",
        "{ suggest(text: \"leuko\", first: 5) { matched } }",
        "{ diseases(first: 5, where: { phenotypes: { some: { phenotype: { term: { isA: \"HP:0000707\" } } } } }) { totalCount nodes { "
            + "name } } }",
        "{ diseases(first: 20) { nodes { name citations(first: 5) { nodes { title authors { lastName } abstract } } } } }",
        "{ genes(first: 20) { nodes { symbol diseases { nodes { name } edges { sources { evidence } } } } } }",
    ];
}
