using KnowledgeGraph.Client;
using static KnowledgeGraph.Client.Types;

using var http = new HttpClient { BaseAddress = new Uri(args is [var address, ..] ? address : "http://127.0.0.1:5080") };
var client = new GraphClient(http);

var found = await client.AskAsync(
    "query ($id: String!) { disease(id: $id) { name genes(first: 50) { edges { association validity node { symbol } } } } }",
    new { id = args is [_, var id] ? id : "VWM2" });
foreach (var notice in found.Extensions?.Notices ?? [])
{
    Console.WriteLine($"notice {notice.Code}: {notice.Message}");
}

// A release may not have the record, and a field that failed is null: the errors and the notices say why.
if (found.Data?.Disease is not { } disease)
{
    Console.WriteLine($"This release has no such disease. {string.Join(' ', found.Errors?.Select(error => error.Message) ?? [])}");
    return;
}

foreach (var edge in disease.Genes?.Edges ?? [])
{
    Console.WriteLine($"{disease.Name}: {edge.Node.Symbol}, {edge.Association}, {edge.Validity}");
}

// A filter is an object of the schema's own type.
var where = new DiseaseFilterInput
{
    genes = new() { some = new DiseaseGeneFilterInput { association = new() { eq = GeneAssociation.CAUSAL } } },
};
var listed = await client.AskAsync("query ($where: DiseaseFilterInput) { diseases(where: $where, first: 3) { totalCount nodes { curie name } } }", new { where });
if (listed.Data?.Diseases is { Nodes: [var first, ..] } causal)
{
    Console.WriteLine($"causal: {causal.TotalCount}, the first {first.Curie}");
}


var hits = await client.AskAsync("query ($text: String!) { search(text: $text, first: 3) { nodes { score entity { __typename id curie label } } } }", new { text = "EIF2B2" });
foreach (var hit in hits.Data?.Search?.Nodes ?? [])
{
    Console.WriteLine($"{hit.Entity.GetType().Name} {hit.Entity.Curie} {hit.Entity.Label}");
}
