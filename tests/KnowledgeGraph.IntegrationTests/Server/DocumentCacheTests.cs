using System.Net;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class DocumentCacheTests
{
    [Fact]
    public async Task A_document_that_passed_is_kept_and_its_variables_are_still_checked()
    {
        await using var server = await TestServer.StartAsync();
        const string query = "query($n: Int!, $by: EitherInput) { echo(number: $n) either(by: $by) }";
        var first = await server.PostAsync(query, new { n = 1 });
        var documents = server.Services.GetRequiredService<DocumentSource>();
        Assert.True(documents.TryGet(query, out var kept, out _));

        Assert.Equal(1, first.Data.GetProperty("echo").GetInt32());
        Assert.Equal(1, documents.CachedDocuments);
        Assert.True(kept.FitsSchema);
        Assert.Equal(2, (await server.PostAsync(query, new { n = 2 })).Data.GetProperty("echo").GetInt32());
        Assert.Equal(ErrorCodes.InvalidVariable, (await server.PostAsync(query)).Code);
        Assert.Equal(ErrorCodes.InvalidVariable, (await server.PostAsync(query, new { n = "x" })).Code);
        Assert.Equal(ErrorCodes.InvalidVariable, (await server.PostAsync(query, new { n = 1, by = new { id = "a", number = 1 } })).Code);
        Assert.Equal(ErrorCodes.InvalidVariable, (await server.PostAsync(query, new { n = 1, by = new { wrong = 1 } })).Code);
    }

    [Fact]
    public async Task A_refused_document_is_not_kept()
    {
        await using var server = await TestServer.StartAsync();
        await server.PostAsync("{ unknown }");
        await server.PostAsync("{ hello");
        await server.PostAsync("query($n: Int!) { echo(number: $n) }");

        Assert.Equal(0, server.Services.GetRequiredService<DocumentSource>().CachedDocuments);
    }

    [Fact]
    public async Task Each_operation_of_a_kept_document_may_be_run_by_name()
    {
        await using var server = await TestServer.StartAsync();
        const string query = "query A { hello } mutation B { change } query C { release }";

        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(query, operationName: "A")).Status);
        Assert.Equal("changed", (await server.PostAsync(query, operationName: "B")).Data.GetProperty("change").GetString());
        Assert.Equal(ErrorCodes.UnknownOperation, (await server.PostAsync(query, operationName: "D")).Code);
        var byGet = await server.SendAsync(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}&operationName=B");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, byGet.Status);
    }

    [Fact]
    public void The_values_used_last_are_kept_within_the_count()
    {
        var cache = new BoundedCache<int>(2, 100);
        cache.Set("a", 1, 1);
        cache.Set("b", 2, 1);
        Assert.True(cache.TryGet("a", out _));
        cache.Set("c", 3, 1);

        Assert.True(cache.TryGet("a", out var kept));
        Assert.Equal(1, kept);
        Assert.False(cache.TryGet("b", out _));
        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void The_values_used_last_are_kept_within_the_weight()
    {
        var cache = new BoundedCache<int>(10, 10);
        cache.Set("a", 1, 4);
        cache.Set("b", 2, 4);
        cache.Set("b", 3, 6);
        Assert.Equal(2, cache.Count);
        cache.Set("c", 4, 7);
        Assert.False(cache.TryGet("a", out _));
        Assert.False(cache.TryGet("b", out _));
        cache.Set("too heavy", 5, 11);

        Assert.True(cache.TryGet("c", out _));
        Assert.Equal(1, cache.Count);
    }
}
