namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>A query whose answer is kept, and which asks nothing of the database.</summary>
/// <param name="Name">The subject of the query.</param>
/// <param name="Text">The query.</param>
public sealed record ListedQuery(string Name, string Text)
{
    public static IReadOnlyList<ListedQuery> All { get; } =
    [
        new(
            "a name",
            "{ diseases(where: { name: { eq: \"Leukoencephalopathy with vanishing white matter 1\" } }) { totalCount nodes { curie } } }"),
        new(
            "names in a list",
            "{ genes(where: { symbol: { in: [\"EIF2B1\", \"eif2b5\", null] } }) { nodes { symbol } } }"),
        new(
            "the beginning of a name",
            "{ phenotypes(first: 3, where: { name: { startsWith: \"atax\" } }) { nodes { name } } }"),
        new(
            "a part of a name",
            "{ diseases(first: 3, where: { name: { contains: \"vanishing\" } }, order: [{ name: DESC }]) { totalCount nodes { name } } }"),
        new("an identifier", "{ diseases(where: { omimId: { eq: \"620312\" } }) { nodes { curie omimId } } }"),
        new(
            "a year",
            "{ citations(first: 3, where: { year: { gte: 2020 } }, order: [{ year: DESC }, { pmid: ASC }]) { nodes { pmid year } } }"),
        new(
            "diseases by the name of a phenotype",
            "{ diseases(where: { phenotypes: { some: { phenotype: { name: { eq: \"Seizure\" } } } } }) { nodes { curie } } }"),
        new("diseases by closure", "{ diseases(first: 3, where: { phenotypes: { some: { phenotype: { term: { isA: \"HP:0000707\" } }, "
            + "negated: { eq: false } } } }) { totalCount nodes { curie } } }"),
        new("diseases by a set of phenotypes", "{ diseases(first: 3, where: { phenotypeSet: { terms: [\"HP:0001250\", \"HP:0001251\", "
            + "\"HP:0002376\"], atLeast: 2, minimumFrequency: 0.3, absent: [\"HP:0000598\"] } }) { totalCount nodes { "
            + "curie } } }"),
        new("diseases below a disease", "{ diseases(first: 3, where: { term: { descendantOf: { term: \"MONDO:0019046\", within: 2 } } }, "
            + "order: [{ name: ASC }]) { nodes { curie name } } }"),
        new("genes by cause and disease", "{ genes(first: 3, where: { diseases: { some: { association: { eq: CAUSAL }, disease: { name: { "
            + "startsWith: \"leuko\" } } } } }, order: [{ symbol: ASC }]) { nodes { symbol } } }"),
        new(
            "papers by heading",
            "{ citations(first: 3, where: { mesh: { some: { eq: \"Leukoencephalopathies\" } } }) { totalCount nodes { pmid } } }"),
        new("one page after another", "{ diseases(first: 2, order: [{ acronym: ASC }], where: { genes: { any: true } }) { nodes { acronym "
            + "} pageInfo { endCursor } } }"),
        new("links of many records", "{ diseases(first: 5, where: { name: { startsWith: \"leukoencephalopathy\" } }) { nodes { name "
            + "genes(where: { association: { eq: CAUSAL } }, order: [{ gene: { symbol: DESC } }]) { totalCount edges { association node { "
            + "symbol } } } } } }"),
        new("links with a frequency", "{ disease(id: \"OMIM:603896\") { phenotypes(first: 3, where: { frequency: { gte: 0.1 }, phenotype: "
            + "{ term: { isA: \"HP:0000707\" } } }, order: [{ frequency: DESC }, { phenotype: { name: ASC } }]) { totalCount edges { "
            + "frequency { ratio } node { name } } } } }"),
        new("reverse links with closure", "{ phenotype(id: \"HP:0001251\") { diseases(includeDescendants: true, first: 3, where: { "
            + "negated: { eq: false }, evidence: { eq: \"PCS\" } }) { totalCount nodes { curie } } } }"),
    ];
}
