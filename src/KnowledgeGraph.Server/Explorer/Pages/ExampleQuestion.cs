using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;
using KnowledgeGraph.Server.Ide;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>A question in words, about records of the release, and the page that answers it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Address">The page.</param>
/// <param name="Query">The question as GraphQL.</param>
/// <param name="Table">The address of the answer as CSV; null where it is no list.</param>
internal sealed record ExampleQuestion(string Question, string Address, string Query, string? Table)
{
    /// <summary>Ten questions; none if no disease of the release is described well enough.</summary>
    public static IReadOnlyList<ExampleQuestion> Of(Site site, GraphImage graph)
    {
        if (ExampleRecords.Of(graph) is not { } records)
        {
            return [];
        }

        var (disease, relativeId, symbol) = (records.Disease, records.Relative, records.Genes[0]);
        var gene = graph.Records.Find(symbol, EntityType.Gene).EntityOf(graph)!.Curie;
        var (name, shortName, relative) = (NameOf(graph, disease), ShortNameOf(graph, disease), ShortNameOf(graph, relativeId));
        var (shown, phenotype) = (LowerFirst(records.PhenotypeName), records.Phenotype);
        var seen = new Findings([new RecordRef { Curie = phenotype, Label = records.PhenotypeName }], []);
        var page = PageLinks.Disease(disease);
        ExampleQuestion OfBlock(string question, string address, string curie, string fragment, string? table) => new(
            question,
            address,
            PageQueries.Block(fragment, curie, FamilyScope.Own),
            table is null ? null : TableLinks.Of(site, table, curie, FamilyScope.Own));
        ExampleQuestion OfTool(string question, string address, (string Query, string Table) queries) =>
            new(question, address, queries.Query, TableLinks.Of(site, queries.Table));
        var path = PathPage.QueryOf(relativeId, symbol);
        return
        [
            OfBlock($"What is known of {name}?", page, disease, "DiseaseSummary", null),
            OfBlock($"Which genes are behind {shortName}, and who says so?", page + "#genes", disease, "DiseaseGenes", "DiseaseGenesTable"),
            OfBlock(
                $"What is seen in {shortName}, and how often?",
                page + "#features",
                disease,
                "DiseaseFeatures",
                "DiseaseFeaturesTable"),
            OfBlock(
                $"Which studies of {shortName} are there?",
                page + "#literature",
                disease,
                "DiseaseLiterature",
                "DiseasePapersTable"),
            OfBlock($"Which diseases does {symbol} cause?", PageLinks.Gene(gene) + "#diseases", gene, "GeneDiseases", "GeneDiseasesTable"),
            OfBlock(
                $"Which diseases show {shown}?",
                PageLinks.Phenotype(phenotype) + "#diseases",
                phenotype,
                "PhenotypeDiseases",
                "PhenotypeDiseasesTable"),
            OfTool(
                $"How does {relative} hang together with {symbol}?",
                PageLinks.With("/path", ("from", relativeId), ("to", symbol)),
                (path, path)),
            OfTool(
                $"Where do {shortName} and {relative} differ?",
                $"{PageLinks.With("/compare", ("id", disease))}&id={relativeId}",
                ComparePage.QueriesOf([disease, relativeId])),
            OfTool(
                $"What is around {symbol}?",
                PageLinks.With("/neighborhood", ("of", symbol)),
                NeighborhoodPage.QueriesOf([symbol])),
            OfTool($"What could it be that shows {shown}?", seen.Address, DiagnosisTable.QueriesOf(seen)),
        ];
    }

    private static string NameOf(GraphImage graph, string curie) =>
        graph.Records.Find(curie, EntityType.Disease).EntityOf(graph)?.Label ?? curie;

    private static string ShortNameOf(GraphImage graph, string curie) =>
        graph.Diseases.Acronym[graph.Records.Find(curie, EntityType.Disease).Row] ?? NameOf(graph, curie);

    private static string LowerFirst(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
