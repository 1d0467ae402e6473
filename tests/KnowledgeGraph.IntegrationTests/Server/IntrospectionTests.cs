using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class IntrospectionTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    /// <summary>Every field and argument that graphql-js 16 and 17 ask for with all options on, nine type levels deep.</summary>
    private static readonly string _full =
        $$"""
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name {{string.Concat(Enumerable.Repeat("ofType { kind name ", 9))}} {{new string('}', 10)}}
        """;

    private readonly TestServer _server = fixture.Server;

    [Fact]
    public async Task The_full_introspection_query_is_answered()
    {
        var reply = await _server.PostAsync(_full, operationName: "IntrospectionQuery");

        Assert.True(reply.Status == HttpStatusCode.OK, reply.Text);
        var schema = reply.Data.GetProperty("__schema");
        Assert.Equal("A schema for tests.", schema.GetProperty("description").GetString());
        Assert.Equal(StampScalar.Specification, Named(schema, "types", "Stamp").GetProperty("specifiedByURL").GetString());
        Assert.Equal(JsonValueKind.Null, Named(schema, "types", "String").GetProperty("specifiedByURL").ValueKind);
        Assert.True(Named(schema, "types", "EitherInput").GetProperty("isOneOf").GetBoolean());
        Assert.Equal("url", Named(schema, "directives", "specifiedBy").GetProperty("args")[0].GetProperty("name").GetString());
        Assert.False(Named(schema, "directives", "oneOf").GetProperty("isRepeatable").GetBoolean());
    }

    [Fact]
    public async Task Introspection_is_that_of_September_2025()
    {
        var reply = await _server.PostAsync(
            """
            { __schema { types { name fields { name args { name defaultValue type { kind ofType { name } } } } } directives
              { name args { name defaultValue type { kind ofType { name } } } } } }
            """);

        var types = reply.Data.GetProperty("__schema").GetProperty("types").EnumerateArray()
            .Where(type => type.GetProperty("fields").ValueKind == JsonValueKind.Array);
        var arguments = types.SelectMany(type => type.GetProperty("fields").EnumerateArray())
            .SelectMany(field => field.GetProperty("args").EnumerateArray())
            .Where(argument => argument.GetProperty("name").GetString() == "includeDeprecated")
            .Select(Described)
            .ToList();
        Assert.Equal(Enumerable.Repeat("NON_NULL Boolean = false", 5), arguments);
        var reason = Named(reply.Data.GetProperty("__schema"), "directives", "deprecated").GetProperty("args")[0];
        Assert.Equal("NON_NULL String = \"No longer supported\"", Described(reason));
    }

    [Theory]
    [InlineData("__Schema")]
    [InlineData("__Directive")]
    [InlineData("__InputValue")]
    [InlineData("__Type")]
    public async Task The_probes_of_the_IDE_are_answered(string type)
    {
        var reply = await _server.PostAsync(
            $$"""query IntrospectionQuery { __type(name: "{{type}}") { fields(includeDeprecated: true) { name args { name } } } }""");

        Assert.NotEqual(0, reply.Data.GetProperty("__type").GetProperty("fields").GetArrayLength());
    }

    [Theory]
    [InlineData("/graphql?sdl", null, "text/plain")]
    [InlineData("/graphql?sdl", "text/html, */*", "text/plain")]
    [InlineData("/graphql/sdl", "application/graphql", "application/graphql")]
    [InlineData("/graphql/?sdl", "text/plain", "text/plain")]
    public async Task The_schema_is_given_as_text(string address, string? accept, string type)
    {
        var reply = await _server.SendAsync(HttpMethod.Get, address, accept);

        Assert.Equal((HttpStatusCode.OK, type), (reply.Status, reply.MediaType));
        Assert.Equal(_server.Services.GetRequiredService<ServedSchema>().Sdl, reply.Text);
        Assert.Contains("scalar Stamp @specifiedBy(url: \"" + StampScalar.Specification + "\")", reply.Text, StringComparison.Ordinal);
        Assert.Contains("\"Where every walk starts.\"\ntype Query {\n  hello(name: String): String", reply.Text, StringComparison.Ordinal);
        Assert.Contains("input EitherInput @oneOf", reply.Text, StringComparison.Ordinal);
        Assert.Equal(["defer", "stream"], Regex.Matches(reply.Text, @"directive @(\w+)").Select(directive => directive.Groups[1].Value));
    }

    [Fact]
    public async Task A_schema_the_client_already_has_is_not_sent_again()
    {
        var first = await _server.SendAsync(HttpMethod.Get, "/graphql?sdl");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    private static string Described(JsonElement argument) =>
        $"{argument.GetProperty("type").GetProperty("kind")} {argument.GetProperty("type").GetProperty("ofType").GetProperty("name")} = "
            + $"{argument.GetProperty("defaultValue")}";

    private static JsonElement Named(JsonElement schema, string list, string name) =>
        schema.GetProperty(list).EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == name);
}
