using System.Net;
using KnowledgeGraph.IntegrationTests.Streams;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Schema;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A service that does not tell its schema: by introspection, as text, or by what its errors say that there is.</summary>
public sealed class SchemaSecrecyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-secrecy-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(IntrospectionMode.Auto, TrustedDocumentMode.Allow, true)]
    [InlineData(IntrospectionMode.Auto, TrustedDocumentMode.Off, true)]
    [InlineData(IntrospectionMode.Auto, TrustedDocumentMode.Only, false)]
    [InlineData(IntrospectionMode.On, TrustedDocumentMode.Only, true)]
    [InlineData(IntrospectionMode.Off, TrustedDocumentMode.Allow, false)]
    [InlineData(IntrospectionMode.Off, TrustedDocumentMode.Only, false)]
    public async Task The_schema_is_told_unless_it_is_switched_off_or_only_stored_documents_are_run(
        IntrospectionMode mode,
        TrustedDocumentMode documents,
        bool isTold)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "schema.graphql"), "{ __schema { queryType { name } } }");
        await using var server = await StartAsync(mode, documents);
        var stored = await server.PostAsync("{ __schema { queryType { name } } }");
        foreach (var address in new[] { "/graphql?sdl", "/graphql/sdl" })
        {
            var text = await server.SendAsync(HttpMethod.Get, address);
            Assert.Equal(isTold ? HttpStatusCode.OK : HttpStatusCode.Forbidden, text.Status);
            Assert.Equal(isTold, text.Text.Contains("type Query", StringComparison.Ordinal));
            Assert.Equal(isTold, !text.Text.Contains(ErrorCodes.IntrospectionRefused, StringComparison.Ordinal));
        }

        Assert.Equal(
            (isTold ? HttpStatusCode.OK : HttpStatusCode.BadRequest, isTold ? null : ErrorCodes.IntrospectionRefused),
            (stored.Status, stored.Code));
    }

    [Theory]
    [InlineData("{ __type(name: \"Item\") { name } }")]
    [InlineData("{ a: __schema { types { name } } }")]
    [InlineData("{ ...F } fragment F on Query { ... { __schema { types { name } } } }")]
    [InlineData("{ hello @skip(if: true) __type(name: \"Item\") @include(if: false) { name } }")]
    [InlineData("query A { hello } query B { __schema { types { name } } }")]
    public async Task Introspection_is_refused_wherever_it_stands(string document)
    {
        await using var server = await StartAsync(IntrospectionMode.Off, TrustedDocumentMode.Allow);
        var reply = await server.PostAsync(document, operationName: document.Contains("query A", StringComparison.Ordinal) ? "A" : null);

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.IntrospectionRefused), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Over_a_WebSocket_it_is_refused_like_anywhere_else()
    {
        await using var server = await StartAsync(IntrospectionMode.Off, TrustedDocumentMode.Allow);
        using var client = await SocketClient.InitialisedAsync(server);
        await client.SubscribeAsync("a", "{ __schema { queryType { name } } }");

        Assert.Contains(ErrorCodes.IntrospectionRefused, (await client.ReadAsync()).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ helo }", "hello")]
    [InlineData("{ item { nummber } }", "number")]
    [InlineData("{ hello(nam: \"x\") }", "name")]
    [InlineData("{ item { ... on Itam { number } } }", "Item")]
    [InlineData("{ item }", "Item")]
    [InlineData("{ echo }", "number")]
    [InlineData("{ echo(number: \"x\") }", "Int")]
    [InlineData("{ either(by: { nothing: 1 }) }", "EitherInput")]
    [InlineData("query ($n: Itam) { hello(name: $n) }", "Item")]
    [InlineData("query ($n: String!) { echo(number: $n) }", "Int")]
    public async Task Errors_do_not_tell_what_there_is(string document, string secret)
    {
        await using var server = await StartAsync(IntrospectionMode.Off, TrustedDocumentMode.Allow);
        await using var open = await TestServer.StartAsync();
        var reply = await server.PostAsync(document);
        var told = await open.PostAsync(document);

        Assert.Equal((HttpStatusCode.BadRequest, told.Code), (reply.Status, reply.Code));
        Assert.DoesNotContain(secret, reply.Text, StringComparison.Ordinal);
        Assert.Equal(told.FirstError.GetProperty("locations").ToString(), reply.FirstError.GetProperty("locations").ToString());
        Assert.Contains(secret, told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_that_does_not_fit_is_told_without_its_type()
    {
        await using var server = await StartAsync(IntrospectionMode.Off, TrustedDocumentMode.Allow);
        var reply = await server.PostAsync("query ($n: Int!) { echo(number: $n) }", new { n = "x" });

        Assert.Equal(ErrorCodes.InvalidVariable, reply.Code);
        Assert.DoesNotContain("Int", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typename_and_answers_stay()
    {
        await using var server = await StartAsync(IntrospectionMode.Off, TrustedDocumentMode.Allow);
        var reply = await server.PostAsync("{ __typename hello item { __typename number } }");

        Assert.Equal("It's me", reply.Data.GetProperty("hello").GetString());
        Assert.Equal("Item", reply.Data.GetProperty("item").GetProperty("__typename").GetString());
    }

    private Task<TestServer> StartAsync(IntrospectionMode mode, TrustedDocumentMode documents) => TestServer.StartAsync(options =>
    {
        options.Introspection = mode;
        options.TrustedDocuments.Mode = documents;
        options.TrustedDocuments.Paths.Add(_folder.FullName);
    });
}
