namespace KnowledgeGraph.Server.Assistants;

/// <summary>The service's description of itself to assistants.</summary>
internal static class AssistantWords
{
    /// <summary>The instructions for all tools, so that no tool has to repeat them.</summary>
    public static string Instructions(AssistantOptions options) =>
        $"""
        A knowledge graph of rare diseases, genes, phenotypes (HPO) and papers, imported from public sources. Records are named by any
        identifier (MONDO:, OMIM:, Orphanet, HGNC:, NCBIGene:, HP:, PMID:) or unique name.
        Every answer has release (cite it), data, and where there is cause: cite (sources), notices (how a name was understood;
        candidates of an unknown one), leftOut (what was cut or is on further pages, with after), next.
        Never make up an identifier: take it from an answer, or say that it is unknown. What is null or missing is stated by no source.
        Every tool takes release (an id or date of a kept release; default: the current one) and budget (tokens an answer may take, four
        characters counted as one; default {options.AnswerTokens}).
        """;

    /// <summary>The text of <c>/llms.txt</c>: the addresses of the service, for programs that read texts.</summary>
    public static string LlmsText(string graphQL, bool tellsSchema, bool hasPages) =>
        $"""
        # KnowledgeGraph

        > A knowledge graph of rare diseases, genes, phenotypes and papers, imported from public sources, as one GraphQL service. Every
        > fact has its source, every answer the release it comes from.

        Identifiers are CURIEs (MONDO:0957870, OMIM:620312, HGNC:3257, HP:0001250, PMID:36380532); any other spelling in use, and unique
        names, are understood. Unknown names are answered with candidates, never with a guess.

        ## For assistants

        - [Model Context Protocol](/mcp): streamable HTTP; tools resolve, record, ask, paths, diagnose, compare, changes, schema

        ## For programs

        - [GraphQL]({graphQL}): POST, or GET with query
        {(tellsSchema ? $"- [Schema]({graphQL}/sdl): with a description of every field"
            : "- The schema is not told: only stored documents are run")}
        - [Tables]({graphQL}/table): the one list of a query as CSV, NDJSON, Parquet or an Arrow stream
        - [Graphs]({graphQL}/graph): a neighborhood or paths as GraphML, CX2, Cytoscape.js, KGX, NDJSON or N-Quads
        - [OpenAPI](/openapi.json): all that is not GraphQL
        {(hasPages ? "\n## For people\n\n- [Pages](/): search, records, paths, comparisons\n- [Documentation](/docs)\n" : string.Empty)}
        """.ReplaceLineEndings("\n");
}
