using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Server.Ide;

/// <summary>A tab that the IDE opens with: a question, and the operation that answers it.</summary>
/// <param name="Id">Tells the tabs apart.</param>
/// <param name="Title">The question, short enough for a tab.</param>
/// <param name="Body">The operation, about records of the release.</param>
internal sealed record ExampleTab(string Id, string Title, string Body)
{
    /// <summary>Ten questions, each with an operation of the folder and real identifiers of the release.</summary>
    public static IReadOnlyList<ExampleTab> Of(GraphImage graph, string operations)
    {
        if (!Directory.Exists(operations) || ExampleRecords.Of(graph) is not { } records)
        {
            return [];
        }

        (string Title, string Question, string Operation, Dictionary<string, object> Values)[] questions =
        [
            ("Record", "What is known of a disease?", "Record", new() { ["id"] = records.Disease }),
            ("Its genes", "Which genes are behind it, and how well is that established?", "DiseaseWithGenes", new()
            {
                ["id"] = records.Disease,
            }),
            ("Its phenotypes", "Which phenotypes has it, how often, and who says so?", "DiseasePhenotypes", new()
            {
                ["id"] = records.Disease,
            }),
            ("A gene", "Which diseases has a gene?", "GeneDiseases", new() { ["id"] = records.Genes[0] }),
            ("A phenotype", "Which diseases have a phenotype?", "PhenotypeDiseases", new() { ["id"] = records.Phenotype }),
            ("A paper", "What is a paper about?", "PaperLinks", new() { ["id"] = records.Citation }),
            ("Two diseases", "Where do two diseases differ?", "CompareDiseases", new()
            {
                ["id"] = records.Disease,
                ["with"] = records.Relative,
            }),
            ("A path", "How does a disease hang together with a gene?", "ShortestPaths", new()
            {
                ["id"] = records.Relative,
                ["to"] = records.Genes[0],
            }),
            ("Enrichment", "Which diseases do some genes have in common?", "Enrichment", new()
            {
                ["ids"] = records.Genes,
                ["of"] = EntityType.Disease,
            }),
            ("Search", "What is there under some words?", "Search", new() { ["text"] = records.PhenotypeName }),
        ];
        return
        [
            .. from question in questions
               let file = Path.Combine(operations, question.Operation + ".graphql")
               where File.Exists(file)
               let body = FilledOperation.Of(File.ReadAllText(file), question.Values)
               select new ExampleTab($"doc|example-{question.Operation}", question.Title, $"# {question.Question}\n{body}"),
        ];
    }
}
