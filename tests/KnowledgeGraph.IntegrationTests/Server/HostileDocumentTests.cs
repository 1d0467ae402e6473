using System.Net;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Errors;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>Documents made to hurt are refused with a code and a short message, and the server goes on.</summary>
public sealed class HostileDocumentTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    public static TheoryData<string, string, string> Documents => new()
    {
        { "selections nested 10,000 deep", Nest("{a", "}", 10_000), ErrorCodes.QueryTooDeep },
        { "selections never closed", string.Concat(Enumerable.Repeat("{a", 40_000)), ErrorCodes.QueryTooDeep },
        { "lists nested 10,000 deep", "{f(a:" + Nest("[", "]", 10_000) + ")}", ErrorCodes.QueryTooDeep },
        { "objects nested 10,000 deep", "{f(a:" + Nest("{a:", "}", 10_000) + ")}", ErrorCodes.QueryTooDeep },
        { "list types nested 10,000 deep", "query($a:" + Nest("[", "]", 10_000) + "){a}", ErrorCodes.QueryTooDeep },
        { "inline fragments nested 10,000 deep", "{" + Nest("...{", "}", 10_000) + "}", ErrorCodes.QueryTooDeep },
        { "a fragment that spreads itself", "{ ...F } fragment F on Query { ...F }", ErrorCodes.FragmentCycle },
        {
            "fragments in a ring",
            "{ ...A } fragment A on Query { item { ...B } } fragment B on Item { next { ...A } }",
            ErrorCodes.FragmentCycle
        },
        { "a ring nobody uses", "{ hello } fragment A on Query { ...B } fragment B on Query { ...A }", ErrorCodes.FragmentCycle },
        { "a chain of 10,000 fragments", Chain(10_000), ErrorCodes.DocumentTooLarge },
        { "a chain of 500 fragments", Chain(500), ErrorCodes.TooManyDefinitions },
        { "a bomb of 2^90 fields", Bomb(90), ErrorCodes.TooManyRootFields },
        { "a bomb of 2^90 fields below the root", "{ item { ...F0 } }" + Bomb(90)[10..], ErrorCodes.TooManyFields },
        { "10,000 aliases", "{" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"a{i}:b ")) + "}", ErrorCodes.TooManyTokens },
        { "900 aliases", "{" + string.Concat(Enumerable.Range(0, 900).Select(i => $"a{i}:hello ")) + "}", ErrorCodes.TooManyAliases },
        { "2,000 times the same field", "{" + string.Concat(Enumerable.Repeat("hello ", 2_000)) + "}", ErrorCodes.TooManyRootFields },
        {
            "2,000 times the same field below",
            "{item{" + string.Concat(Enumerable.Repeat("number ", 2_000)) + "}}",
            ErrorCodes.TooManyFields
        },
        {
            "2,000 times the same field in a fragment nobody uses",
            "{hello}fragment F on Item{" + string.Concat(Enumerable.Repeat("number ", 2_000)) + "}",
            ErrorCodes.TooManyFields
        },
        { "10,000 directives", "{hello" + string.Concat(Enumerable.Repeat("@a", 10_000)) + "}", ErrorCodes.TooManyTokens },
        { "1,000 directives", "{hello" + string.Concat(Enumerable.Repeat("@a", 1_000)) + "}", ErrorCodes.TooManyDirectives },
        { "a string of 90 kB", "{hello(name:\"" + new string('x', 90_000) + "\")}", ErrorCodes.LiteralTooLong },
        { "a string never closed", "{hello(name:\"" + new string('x', 90_000), ErrorCodes.LiteralTooLong },
        { "a number of 90 kB", "{echo(number:" + new string('9', 90_000) + ")}", ErrorCodes.LiteralTooLong },
        { "a name of 90 kB", "{" + new string('x', 90_000) + "}", ErrorCodes.LiteralTooLong },
        { "900 kB of white space", "{hello" + new string(' ', 900_000) + "}", ErrorCodes.DocumentTooLarge },
        { "900 kB of commas", "{hello" + new string(',', 900_000) + "}", ErrorCodes.DocumentTooLarge },
        { "900 kB in a comment", "#" + new string('x', 900_000), ErrorCodes.DocumentTooLarge },
        { "only white space", new string(' ', 90_000), ErrorCodes.BadRequest },
        { "a bare CR before a syntax error", "{\rhello\r)\r", ErrorCodes.SyntaxError },
        { "only bare CRs and a syntax error", new string('\r', 90_000) + "}", ErrorCodes.SyntaxError },
        { "a bare CR at the very end", "{ hello \r", ErrorCodes.SyntaxError },
        { "a NUL", "{ hello \0 }", ErrorCodes.SyntaxError },
        { "a NUL in a string, escaped", "{ hello(name: \"\\u0000\") }", ErrorCodes.SyntaxError },
        { "half a pair in a string, escaped", "{ hello(name: \"\\ud83d!\") }", ErrorCodes.SyntaxError },
        { "the other half", "{ hello(name: \"\\udc00\") }", ErrorCodes.SyntaxError },
        { "a NUL in a string, braced", "{ hello(name: \"\\u{0}\") }", ErrorCodes.SyntaxError },
        { "dots", "{" + new string('.', 90_000) + "}", ErrorCodes.SyntaxError },
        { "closing brackets", new string('}', 2_000), ErrorCodes.SyntaxError },
        { "circular introspection", "{__schema{types{" + Nest("fields{type{", "}}", 6) + "}}}", ErrorCodes.SyntaxError },
        {
            "circular introspection, well formed",
            "{__schema{types{" + Nest("fields{type{name ", "}}", 6) + "}}}",
            ErrorCodes.IntrospectionRefused
        },
    };

    private readonly TestServer _server = fixture.Server;

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_document_is_refused_with_its_code_and_the_next_query_works(string attack, string document, string code)
    {
        if (document.Contains('\0'))
        {
            // JSON cannot carry it to the guard; the guard refuses it all the same.
            Assert.False(new DocumentGuard(new DocumentLimits()).TryParse(document, out _, out var fault));
            Assert.Equal(code, fault.Code);
            return;
        }

        var reply = await _server.PostAsync(document);
        var after = await _server.PostAsync("{ hello }");

        Assert.True(reply.Code == code, $"{attack}: {reply.Text[..Math.Min(reply.Text.Length, 300)]}");
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.True(reply.Text.Length < 600, "the answer repeats the input");
        Assert.Equal(HttpStatusCode.OK, after.Status);
    }

    [Fact]
    public async Task A_document_with_many_mistakes_is_answered_with_20_errors()
    {
        var reply = await _server.PostAsync("{ item { " + string.Concat(Enumerable.Range(0, 400).Select(i => $"wrong{i} ")) + "} }");

        Assert.Equal(ErrorCodes.ValidationFailed, reply.Code);
        Assert.Equal(20, reply.Json.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task A_bare_CR_is_a_line_end_like_any_other()
    {
        var reply = await _server.PostAsync("{\rhello #note\r release\r\n}");
        var wrong = await _server.PostAsync("{\rhello\r)");

        Assert.Equal("test-1", reply.Data.GetProperty("release").GetString());
        Assert.Equal(3, wrong.FirstError.GetProperty("locations")[0].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task A_hostile_list_of_variables_is_answered()
    {
        var answered = await AskAsync(45_000);
        var refused = await AskAsync(60_000);

        Assert.Equal("given", answered.Data.GetProperty("either").GetString());
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, ErrorCodes.BodyTooLarge), (refused.Status, refused.Code));

        // Each item is two values of Requests:MaxJsonValues.
        Task<Reply> AskAsync(int items)
        {
            var list = string.Join(',', Enumerable.Repeat("{\"number\":1}", items));
            return _server.PostJsonAsync(
                $$"""{"query":"query($by: EitherInput) { either(by: $by) }","variables":{"by":{"any":[{{list}}]} } }""");
        }
    }

    [Fact]
    public async Task An_endless_number_in_the_variables_is_refused()
    {
        var reply = await _server.PostJsonAsync(
            $$"""{"query":"query($n: Int!) { echo(number: $n) }","variables":{"n":{{new string('9', 900_000)}} } }""");

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (reply.Status, reply.Code));
    }

    private static string Nest(string open, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + string.Concat(Enumerable.Repeat(close, depth));

    private static string Chain(int length) =>
        "{ ...F0 } " + string.Concat(Enumerable.Range(0, length).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} "))
        + $"fragment F{length} on Query {{ hello }}";

    private static string Bomb(int doublings) =>
        "{ ...F0 } " + string.Concat(Enumerable.Range(0, doublings).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }} "))
        + $"fragment F{doublings} on Query {{ hello }}";
}
