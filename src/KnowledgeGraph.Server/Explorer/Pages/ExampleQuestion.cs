using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Ide;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>A question in words, about records of the release, and the page that answers it.</summary>
internal sealed record ExampleQuestion(string Question, string Address)
{
    /// <summary>Ten questions; none if no disease of the release is described well enough.</summary>
    public static IReadOnlyList<ExampleQuestion> Of(GraphImage graph)
    {
        if (ExampleRecords.Of(graph) is not { } records)
        {
            return [];
        }

        var (disease, gene) = (PageLinks.Disease(records.Disease), records.Genes[0]);
        var genePage = PageLinks.Gene(graph.Records.Find(gene, EntityType.Gene).EntityOf(graph)!.Curie);
        var (name, relative) = (NameOf(graph, records.Disease), ShortNameOf(graph, records.Relative));
        var shortName = ShortNameOf(graph, records.Disease);
        return
        [
            new($"What is known of {name}?", disease),
            new($"Which genes are behind {shortName}, and who says so?", disease + "#genes"),
            new($"What is seen in {shortName}, and how often?", disease + "#features"),
            new($"Which studies of {shortName} are there?", disease + "#literature"),
            new($"Which diseases does {gene} cause?", genePage + "#diseases"),
            new($"Which diseases show {LowerFirst(records.PhenotypeName)}?", PageLinks.Phenotype(records.Phenotype) + "#diseases"),
            new($"How does {relative} hang together with {gene}?", PageLinks.With("/path", ("from", records.Relative), ("to", gene))),
            new(
                $"Where do {shortName} and {relative} differ?",
                $"{PageLinks.With("/compare", ("id", records.Disease))}&id={records.Relative}"),
            new($"What is around {gene}?", PageLinks.With("/neighborhood", ("of", gene))),
            new(
                $"What could it be that shows {LowerFirst(records.PhenotypeName)}?",
                PageLinks.With("/diagnose", ("observed", records.Phenotype))),
        ];
    }

    private static string NameOf(GraphImage graph, string curie) =>
        graph.Records.Find(curie, EntityType.Disease).EntityOf(graph)?.Label ?? curie;

    private static string ShortNameOf(GraphImage graph, string curie) =>
        graph.Diseases.Acronym[graph.Records.Find(curie, EntityType.Disease).Row] ?? NameOf(graph, curie);

    private static string LowerFirst(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
