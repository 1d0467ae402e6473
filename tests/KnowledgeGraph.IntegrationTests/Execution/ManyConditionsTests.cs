using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Server;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Execution;

/// <summary>An operation has as many conditions as the limits of a document allow, and each request has its own outcome of them.</summary>
public sealed class ManyConditionsTests
{
    private const int Count = 150;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_decides_for_its_own_selection(bool isPlanned)
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.UseCompiledPlans = isPlanned;
            options.Documents.MaxDirectives = Count;
        });
        var numbers = Enumerable.Range(0, Count).ToList();
        var declared = string.Join(", ", numbers.Select(number => $"$v{number}: Boolean!"));
        var fields = numbers.Select(number =>
            $"a{number}: item {(number % 2 == 0 ? "@include" : "@skip")}(if: $v{number}) {{ number }}");
        var query = $"query ({declared}) {{ {string.Join(' ', fields)} __typename }}";
        // More requests than outcomes that are kept.
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var random = new Random(seed);
            var values = numbers.ToDictionary(number => $"v{number}", _ => random.Next(2) == 0);
            var wanted = numbers.Where(number => values[$"v{number}"] == (number % 2 == 0)).Select(number => $"a{number}").ToList();

            var reply = await server.PostAsync(query, values);
            var data = reply.Json.GetProperty("data");

            Assert.Equal([.. wanted, "__typename"], data.EnumerateObject().Select(field => field.Name));
            Assert.Equal(1 + wanted.Count, TypeCost(reply.Json));
        }
    }

    private static int TypeCost(JsonElement reply) =>
        reply.GetProperty("extensions").GetProperty("cost").GetProperty("typeCost").GetInt32();
}
