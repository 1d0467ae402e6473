using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Execution;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The way the command line takes: no HTTP, the same guard, codes and reply text.</summary>
public sealed class OperationRunnerTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("{ release }", null)]
    [InlineData("{ hello", ErrorCodes.SyntaxError)]
    [InlineData("{ ...F } fragment F on Query { ...F }", ErrorCodes.FragmentCycle)]
    [InlineData("{ unknown }", ErrorCodes.ValidationFailed)]
    [InlineData("{ broken }", ErrorCodes.InternalError)]
    public async Task A_document_runs_without_http_just_the_same(string query, string? code)
    {
        var services = fixture.Server.Services;
        using var lease = fixture.Server.Releases.Acquire()!;
        var result = await services.GetRequiredService<OperationRunner>()
            .RunAsync(query, null, Inputs.Empty, new RequestContext(lease, "trace"), services, CancellationToken.None);
        var reply = JsonSerializer.Deserialize<JsonElement>(services.GetRequiredService<ReplyWriter>().ToText(result));

        Assert.Equal("test-1", reply.GetProperty("extensions").GetProperty("release").GetString());
        var errors = reply.TryGetProperty("errors", out var found) ? found : default;
        Assert.Equal(code, code is null ? null : errors[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(code is null, errors.ValueKind == JsonValueKind.Undefined);
    }
}
