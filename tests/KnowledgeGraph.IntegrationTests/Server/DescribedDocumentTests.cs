using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Documents of September 2025: descriptions, and escapes in braces. What is behind them is where it was.</summary>
public sealed class DescribedDocumentTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private readonly TestServer _server = fixture.Server;

    [Theory]
    [InlineData("\"What it is for.\" query Q(\"Whom to greet.\" $name: String = \"you\") { hello(name: $name) }", "It's you")]
    [InlineData(
        "\"\"\"\nOf\n  several { lines }\n\"\"\"\nquery { ...F }\n\"\"\" And \\\"\"\" quoted. \"\"\" fragment F on Query { hello }",
        "It's me")]
    [InlineData("query ($a: String = \"a\" \"second\" $b: String = \"b\" \"\"\"third\"\"\" $c: Int = 1) { hello(name: $a) x: hello(name: "
        + "$b) echo(number: $c) }", "It's a")]
    [InlineData("{ hello(name: \"\\u{1F9EC}\") }", "It's \ud83e\uddec")]
    [InlineData("{ hello(name: \"\\u{48}\\u{22}\\u{5C}\\u{a}\\u{0000e9}\\n\") }", "It's H\"\\\n\u00e9\n")]
    [InlineData("{ hello(name: \"\"\"\\u{48}\"\"\") }", "It's \\u{48}")]
    [InlineData("{ hello(name: \"\\\\u{48}\") }", "It's \\u{48}")]
    public async Task They_are_answered(string query, string hello)
    {
        var reply = await _server.PostAsync(query);

        Assert.True(reply.HasData, reply.Text);
        Assert.Equal(hello, reply.Data.GetProperty("hello").GetString());
    }

    [Theory]
    [InlineData("\"Says it.\" query { coded }", 1)]
    [InlineData("\"\"\"\nSays\nit.\n\"\"\" query { coded }", 4)]
    [InlineData("{ hello(name: \"\\u{1F9EC} \\u{48}\") coded }", 1)]
    [InlineData("\"A \\u{1F9EC}\" query ($n: String = \"\\u{41}\") { hello(name: $n) coded }", 1)]
    public async Task An_error_names_the_place_in_the_document_as_it_was_sent(string query, int line)
    {
        var reply = await _server.PostAsync(query);

        var location = reply.FirstError.GetProperty("locations")[0];
        var column = query.Split('\n')[line - 1].IndexOf("coded", StringComparison.Ordinal) + 1;
        Assert.Equal((line, column), (location.GetProperty("line").GetInt32(), location.GetProperty("column").GetInt32()));
    }

    [Theory]
    [InlineData("\"No name to stand before.\" { hello }")]
    [InlineData("\"one\" \"two\" query { hello }")]
    [InlineData("query \"late\" Q { hello }")]
    [InlineData("{ \"of a field\" hello }")]
    [InlineData("{ hello(\"of an argument\" name: \"x\") }")]
    [InlineData("\"not \\q a string\" query { hello }")]
    [InlineData("\"not \\u{110000} a string\" query { hello }")]
    [InlineData("query ($name: String \"after the type\") { hello(name: $name) }")]
    [InlineData("\"open query { hello }")]
    [InlineData("{ hello(name: \"\\u{}\") }")]
    [InlineData("{ hello(name: \"\\u{110000}\") }")]
    [InlineData("{ hello(name: \"\\u{D83E}\\u{DDEC}\") }")]
    public async Task Elsewhere_they_are_syntax_errors(string query)
    {
        var reply = await _server.PostAsync(query);

        Assert.Equal(ErrorCodes.SyntaxError, reply.Code);
    }

    [Fact]
    public async Task A_syntax_error_points_to_the_edition_of_the_specification_that_is_read()
    {
        var reply = await _server.PostAsync("{ hello({ first }) }");

        Assert.EndsWith(
            "https://spec.graphql.org/September2025/#Argument",
            reply.Json.GetProperty("errors")[0].GetProperty("message").GetString(),
            StringComparison.Ordinal);
    }
}
