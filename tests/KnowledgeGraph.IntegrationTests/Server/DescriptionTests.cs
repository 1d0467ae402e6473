using System.Net;
using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Access;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The service's description of itself: GA4GH's service info, and OpenAPI.</summary>
public sealed class DescriptionTests
{
    [Fact]
    public async Task Service_info_has_what_registries_ask_for()
    {
        await using var server = await TestServer.StartAsync(options =>
        {
            options.ServiceInfo.Id = "org.example.graph";
            options.ServiceInfo.OrganizationName = "Example";
            options.ServiceInfo.Environment = "test";
        });

        var info = JsonSerializer.Deserialize<JsonElement>((await server.SendAsync(HttpMethod.Get, "/service-info")).Text);

        Assert.Equal(
            ("org.example.graph", "KnowledgeGraph", "test", "test-1"),
            (Text("id"), Text("name"), Text("environment"), Text("x-release")));
        Assert.Equal("knowledge-graph", info.GetProperty("type").GetProperty("artifact").GetString());
        Assert.All(new[] { "group", "version" }, name => Assert.NotEmpty(info.GetProperty("type").GetProperty(name).GetString()!));
        Assert.Equal("Example", info.GetProperty("organization").GetProperty("name").GetString());
        Assert.True(Uri.TryCreate(info.GetProperty("organization").GetProperty("url").GetString(), UriKind.Absolute, out _));
        Assert.Matches(@"^\d+\.\d+\.\d+$", Text("version"));
        Assert.False(info.TryGetProperty("contactUrl", out _));

        string? Text(string name) => info.GetProperty(name).GetString();
    }

    [Fact]
    public async Task It_is_for_those_who_may_ask()
    {
        using var keys = new KeyFile();
        await using var server = await TestServer.StartAsync(options =>
        {
            options.Access.KeyFile = keys.Path;
            options.Access.Required = true;
        });

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(HttpMethod.Get, "/service-info")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.SendAsync(HttpMethod.Get, "/openapi.json")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await server.SendAsync(HttpMethod.Post, "/service-info")).Status);
    }

    [Fact]
    public async Task OpenAPI_describes_every_address_but_those_for_people_and_no_other()
    {
        await using var server = await TestServer.StartAsync(options => options.Explorer.Enabled = false);
        var paths = JsonSerializer.Deserialize<JsonElement>((await server.SendAsync(HttpMethod.Get, "/openapi.json")).Text)
            .GetProperty("paths");

        // The root redirects, assets belong to the IDE, and the endings of tables are other spellings of a parameter.
        var mapped = server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Distinct()
            .Where(path => path != "/" && !path.Contains("{**", StringComparison.Ordinal)
                && !path.StartsWith("/graphql/table.", StringComparison.Ordinal));
        Assert.Equal(mapped.Order(StringComparer.Ordinal), paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));

        foreach (var (path, method) in paths.EnumerateObject().SelectMany(
            path => path.Value.EnumerateObject().Where(part => part.Name != "parameters").Select(operation => (path.Name, operation.Name))))
        {
            using var body = method == "post" ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json") : null;
            var reply = await server.SendAsync(new HttpMethod(method.ToUpperInvariant()), path, content: body);
            // The resource named in the address does not exist; the text of the reply shows that it was looked for.
            var isKnown = reply.Status != HttpStatusCode.NotFound || reply.Text.Contains("watch list", StringComparison.Ordinal);
            Assert.True(isKnown && reply.Status != HttpStatusCode.MethodNotAllowed, $"{method} {path}: {reply.Status}");
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        await using var server = await TestServer.StartAsync(options => options.Path = "/api/graphql");
        var text = (await server.SendAsync(HttpMethod.Get, "/openapi.json")).Text;
        using var description = JsonDocument.Parse(text);

        Assert.True(description.RootElement.GetProperty("paths").TryGetProperty("/api/graphql/table", out _));
        Assert.DoesNotContain("\"/graphql", text, StringComparison.Ordinal);
        foreach (var reference in References(description.RootElement))
        {
            var found = description.RootElement;
            foreach (var step in reference.TrimStart('#', '/').Split('/'))
            {
                Assert.True(found.TryGetProperty(step, out found), reference);
            }
        }
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(member => member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
