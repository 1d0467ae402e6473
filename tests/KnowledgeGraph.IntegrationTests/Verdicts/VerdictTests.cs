using System.Text.Json;
using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.IntegrationTests.Clients;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Schema.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Verdicts;

/// <summary>We and graphql-js agree on which documents fit the schema.</summary>
public sealed class VerdictTests
{
    private const int Documents = 10_000;
    private const int Seed = 20261123;

    private readonly ServiceProvider _services = Services();

    [SkippableFact]
    public async Task Ten_thousand_documents_get_the_verdict_that_graphql_js_gives_them()
    {
        var documents = Generate();
        var theirs = Theirs(documents);
        var differences = new List<string>();
        var valid = 0;
        var known = 0;
        for (var i = 0; i < documents.Count; i++)
        {
            var ours = await FaultOfAsync(documents[i]);
            valid += ours is null ? 1 : 0;
            known += IsKnown(ours ?? "", theirs[i]) ? 1 : 0;
            if (ours is null != theirs[i] is null && !IsKnown(ours, theirs[i]))
            {
                differences.Add($"ours: {ours ?? "valid"}\ntheirs: {theirs[i] ?? "valid"}\n{documents[i]}");
            }
        }

        // Neither may be rare, or little would be compared.
        Assert.InRange(valid, Documents / 4, Documents * 3 / 4);
        Assert.InRange(known, 0, Documents / 1_000);
        Assert.True(differences.Count == 0, $"{differences.Count} differ:\n{string.Join("\n", differences.Take(20))}");
    }

    [SkippableFact]
    public async Task The_one_known_difference_is_still_there()
    {
        // GraphQL.NET looks at the type of node, Disease!, to see that a disease is never a phenotype, and does not see it through the mark.
        const string Query = """
            { diseases { edges { node { x: mondoId ...A } } } }
            fragment A on Entity { ...B }
            fragment B on Phenotype { x: medgenUid }
            """;
        const string Nullable = """
            { disease(id: "x") { x: mondoId ...A } }
            fragment A on Entity { ...B }
            fragment B on Phenotype { x: medgenUid }
            """;

        Assert.Equal([null, null], Theirs([Query, Nullable]));
        Assert.True(IsKnown(await FaultOfAsync(Query), theirs: null));
        Assert.Null(await FaultOfAsync(Nullable));
    }

    // See docs/decisions/0006-cost.md.
    private static bool IsKnown(string? ours, string? theirs) => theirs is null && ours!.Contains(" conflict", StringComparison.Ordinal);

    private List<string> Generate()
    {
        var random = new Random(Seed);
        var writer = new DocumentWriter(_services.GetRequiredService<ServedSchema>().Schema, random);
        var mutator = new DocumentMutator(writer, random);
        return [.. Enumerable.Range(0, Documents).Select(i => i % 3 == 0 ? writer.Write().Write() : mutator.Mutate(writer.Write()))];
    }

    private static List<string?> Theirs(List<string> documents)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, JsonSerializer.Serialize(documents));
        var report = NodeTools.Run("verdicts.mjs", Path.Combine(Repository.Root, "schema", "schema.graphql"), file);
        File.Delete(file);
        return [.. report.GetProperty("faults").EnumerateArray().Select(fault => fault.GetString())];
    }

    private async Task<string?> FaultOfAsync(string text)
    {
        if (!_services.GetRequiredService<DocumentSource>().TryGet(text, out var document, out var fault))
        {
            return fault.Message;
        }

        var verdict = await _services.GetRequiredService<IDocumentValidator>().ValidateAsync(new ValidationOptions
        {
            Schema = _services.GetRequiredService<ServedSchema>().Schema,
            Document = document.Syntax,
            Operation = document.Syntax.Definitions.OfType<GraphQLOperationDefinition>().First(),
            Variables = Inputs.Empty,
            RequestServices = _services,
            Rules = DocumentRules.All,
        });

        // Documents are compared, not the values that they may be run with.
        return verdict.Errors.FirstOrDefault(error => error is not InvalidVariableError)?.Message;
    }

    private static ServiceProvider Services()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddKnowledgeGraph(options =>
        {
            var limits = options.Documents;
            (limits.MaxTokens, limits.MaxFields, limits.MaxRootFields) = (int.MaxValue, int.MaxValue, int.MaxValue);
            (limits.MaxAliases, limits.MaxDirectivesPerNode, limits.MaxIntrospectionLists) = (int.MaxValue, int.MaxValue, int.MaxValue);
        });
        return services.BuildServiceProvider();
    }
}
