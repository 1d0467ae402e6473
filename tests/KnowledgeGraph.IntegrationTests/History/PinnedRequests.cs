namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>Requests of all kinds that the sample answers.</summary>
internal static class PinnedRequests
{
    private static readonly string[] Records = ["OMIM:603896", "MONDO:0957870", "HP:0001250", "EIF2B5", "PMID:11704758", "ataxia"];

    private static readonly string[] Others =
    [
        "{ release { id contentHash createdAt counts { type count } edgeCounts { kind count } sources { name version url licence loadedAt "
            + "} undescribedCitations loadReport { source file read loaded samples } } }",
        "{ diseases(first: 3, order: [{ name: DESC }]) { totalCount pageInfo { endCursor } nodes { curie name } } }",
        "{ diseases(where: { phenotypes: { some: { phenotype: { term: { isA: \"HP:0001250\" } } } } }) { totalCount nodes { curie } } }",
        "{ genes { totalCount nodes { symbol diseases { edges { association validity sources { source { name } evidence } node { curie "
            + "} } } } } }",
        "{ phenotypes(first: 5) { pageInfo { endCursor hasNextPage } nodes { hpoId name diseases { totalCount } genes { totalCount } } } }",
        "{ citations(first: 5) { nodes { pmid title reference authors { name } } } }",
        "{ search(text: \"white matter\") { totalCount facets { type count } nodes { matched matchedField likeness entity { curie "
            + "label } } } }",
        "{ suggest(text: \"atax\") { matched entity { curie } } }",
        "{ rankDiseases(observed: [\"HP:0001250\", \"ataxia\"], first: 5) { results { disease { curie } score } } }",
    ];

    /// <summary>Operations with their variables.</summary>
    public static IEnumerable<(string Name, string Query, object Variables)> Operations
    {
        get
        {
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "schema", "operations"), "*.graphql")
                .Order(StringComparer.Ordinal))
            {
                // They tell of the other releases that are kept, which change.
                if (Path.GetFileName(file) is "Releases.graphql" or "ReleaseDiff.graphql" or "Versions.graphql")
                {
                    continue;
                }

                var query = File.ReadAllText(file);
                foreach (var text in query.Contains("$id:", StringComparison.Ordinal) || query.Contains("$text", StringComparison.Ordinal)
                    ? Records
                    : Records[..1])
                {
                    yield return ($"{Path.GetFileName(file)} {text}", query, new { id = text, text, terms = Records });
                }
            }

            for (var number = 0; number < Others.Length; number++)
            {
                yield return ($"other {number}", Others[number], new { });
            }
        }
    }

    /// <summary>Addresses of tables, graphs and pages.</summary>
    public static IEnumerable<string> Addresses =>
    [
        Of("/graphql/table.csv", "{ diseases { nodes { curie name genes { nodes { symbol } } } } }"),
        Of(
            "/graphql/table.ndjson",
            "{ disease(id: \"OMIM:603896\") { phenotypes { edges { frequency { text ratio } node { curie name } } } } }"),
        Of("/graphql/graph", "{ neighborhood(of: [\"EIF2B5\"], depth: 2) { nodes { curie } } }") + "&format=graphml",
        Of("/graphql/graph", "{ neighborhood(of: [\"EIF2B5\"], depth: 2) { nodes { curie } } }") + "&format=ndjson",
        "/", "/disease/MONDO:0957870", "/disease/MONDO:0800448", "/gene/NCBIGene:8892", "/phenotype/HP:0000518", "/paper/PMID:36380532",
        "/search?q=ataxia",
        "/path?from=EIF2B5&to=EIF2B2", "/neighborhood?of=EIF2B5", "/compare?id=VWM2&id=MONDO:0800448", "/diagnose?present=HP:0001250",
    ];

    private static string Of(string address, string query) => $"{address}?query={Uri.EscapeDataString(query)}";
}
