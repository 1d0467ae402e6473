using CsCheck;
using KnowledgeGraph.Server.Documents;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The guard answers every text with a document or a coded fault.</summary>
public sealed class DocumentGuardFuzzTests
{
    private static readonly string[] _pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", ".", "\"", "\"\"\"",
        "\\", "\\u", "\\u00", "\\u{", "\\ud800", "#", "\r", "\n", "\r\n", " ", ",", "\t", "\0",
        "\uFEFF", "\u2028", "é", "\ud83d\ude00", "\ud83d", "-", "0", "00", "1", "1.", ".5", "1e", "1e+", "-0.5e-3",
        "a", "name", "on", "query", "mutation", "subscription", "fragment", "F", "Query", "true", "null", "enum", "type", "extend",
        "schema", "input", "directive", "repeatable", "implements", "interface", "union", "scalar", "__schema", "__type", "\"x\"",
        "{ hello }", "query Q($a: [Int!] = [1, 2]) ", "fragment F on Query { ...F }", "...F", "... on Query {", "@include(if: true)",
    ];

    private static readonly Gen<string> _document = Gen.OneOfConst(_pieces).Array[0, 40].Select(string.Concat);

    [Fact]
    public void The_guard_answers_any_text()
    {
        var guard = new DocumentGuard(new DocumentLimits());
        _document.Sample(
            text => guard.TryParse(text, out var document, out var fault)
                ? document.Syntax.Definitions.Count > 0
                : fault.Code.Length > 0 && fault.Message.Length < 300,
            iter: 30_000);
    }

    [Fact]
    public void A_good_document_that_lost_or_gained_a_character_is_answered()
    {
        const string good = "query Q($a: [Int!] = [1, 2], $b: In = {c: \"\\u00e9\"}) @d(x: 1.5e3) "
            + "{ a: hello(name: \"\"\"x\n y\"\"\") ...F } "
            + "fragment F on Query { item { number } ... on Query @skip(if: false) { hello } }\r\n# end\r";
        var guard = new DocumentGuard(new DocumentLimits());
        Assert.True(guard.TryParse(good, out _, out var refusal), refusal?.Message);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Int[0, 8], Gen.OneOfConst(_pieces)).Sample(
            (at, cut, piece) =>
            {
                var text = good[..at] + piece + good[Math.Min(good.Length, at + cut)..];
                return guard.TryParse(text, out _, out var fault) || fault.Code.Length > 0;
            },
            iter: 30_000);
    }
}
