using System.CommandLine;
using System.CommandLine.Parsing;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Suggests the word that somebody may have meant to type.</summary>
internal static class Suggestion
{
    // A suggestion differs by at most two slips, and by no more than a third of the word.
    private const int MostSlips = 2;

    /// <summary>The suggestion for the first word that the command does not know; null if no word is close.</summary>
    public static string? Of(ParseResult parse) => parse.UnmatchedTokens.Count == 0 ? null : Of(parse, parse.UnmatchedTokens[0]);

    /// <summary>The suggestion for a word; null if no word is close.</summary>
    public static string? Of(ParseResult parse, string typed) => Nearest(typed, Words(parse.CommandResult));

    /// <summary>The word nearest to the typed one; null if none is close.</summary>
    internal static string? Nearest(string typed, IEnumerable<string> words)
    {
        var most = Math.Min(MostSlips, Math.Max(1, typed.TrimStart('-').Length / 3));
        return words
            .Select(word => (Word: word, Slips: Slips(typed, word)))
            .Where(near => near.Slips <= most)
            .OrderBy(near => near.Slips)
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault();
    }

    private static IEnumerable<string> Words(CommandResult result)
    {
        var command = result.Command;
        return command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)
            .Concat(command.Options.Where(option => !option.Hidden).Select(option => option.Name));
    }

    // Counts the slips: letters that are missing, added or wrong, and pairs of letters that have changed places.
    private static int Slips(string typed, string word)
    {
        var table = new int[typed.Length + 1, word.Length + 1];
        for (var i = 0; i <= typed.Length; i++)
        {
            for (var j = 0; j <= word.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                    table[i - 1, j - 1] + (char.ToLowerInvariant(typed[i - 1]) == char.ToLowerInvariant(word[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[typed.Length, word.Length];
    }
}
