using System.CommandLine;
using System.CommandLine.Parsing;

namespace KnowledgeGraph.Cli.Output;

/// <summary>
/// Finds words that look like options but are not. The parser takes such a word for one more value of a preceding option or argument that
/// accepts more, so that <c>--observed Seizure --top 1</c> would name three phenotypes.
/// </summary>
internal static class UnknownOption
{
    private const string Start = "--";

    /// <summary>
    /// The first such word; null if there is none, or if the parser itself refuses a word. A word after <c>--</c>, or written with its
    /// option as <c>--label=--x</c>, is a value.
    /// </summary>
    public static string? Of(ParseResult parse, IReadOnlyList<string> typed)
    {
        if (parse.UnmatchedTokens.Count > 0)
        {
            return null;
        }

        var words = typed.TakeWhile(word => word != Start).Where(word => word.StartsWith(Start, StringComparison.Ordinal)).ToHashSet();
        return parse.Tokens.Where(token => token.Type == TokenType.Argument && words.Contains(token.Value))
            .Select(token => token.Value.Split('=', ':')[0])
            .FirstOrDefault();
    }
}
