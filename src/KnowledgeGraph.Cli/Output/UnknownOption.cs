using System.CommandLine;
using System.CommandLine.Parsing;

namespace KnowledgeGraph.Cli.Output;

/// <summary>
/// Finds what looks like an option and is none. The parser takes such a word for one more value of an option or argument before it that has
/// not had enough of them, so that <c>--observed Seizure --top 1</c> would name three phenotypes.
/// </summary>
internal static class UnknownOption
{
    private const string Start = "--";

    /// <summary>The first such word; null where there is none, or where the parser refuses a word by itself. What follows <c>--</c>, or is written with its option as <c>--label=--x</c>, is a value.</summary>
    public static string? Of(ParseResult parse, IReadOnlyList<string> typed)
    {
        if (parse.UnmatchedTokens.Count > 0)
        {
            return null;
        }

        var words = typed.TakeWhile(word => word != Start).Where(word => word.StartsWith(Start, StringComparison.Ordinal)).ToHashSet();
        return parse.Tokens.Where(token => token.Type == TokenType.Argument && words.Contains(token.Value)).Select(token => token.Value.Split('=', ':')[0]).FirstOrDefault();
    }
}
