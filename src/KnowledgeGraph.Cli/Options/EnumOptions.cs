using System.CommandLine;
using System.CommandLine.Parsing;

namespace KnowledgeGraph.Cli.Options;

/// <summary>
/// Options whose values are names: as in code (LikelihoodRatio) or as in the schema (LIKELIHOOD_RATIO), and never numbers.
/// </summary>
internal static class EnumOptions
{
    /// <summary>One name, with a default.</summary>
    public static Option<T> One<T>(string name, string description, T usual)
        where T : struct, Enum => new(name)
        {
            Description = $"{description}: {Names<T>()}.",
            DefaultValueFactory = _ => usual,
            CustomParser = Single<T>,
        };

    /// <summary>One name that must be given, or may be left out.</summary>
    public static Option<T?> One<T>(string name, string description, bool isRequired)
        where T : struct, Enum => new(name)
        {
            Description = $"{description}: {Names<T>()}.",
            Required = isRequired,
            CustomParser = result => Single<T>(result),
        };

    /// <summary>Any number of names.</summary>
    public static Option<T[]> Several<T>(string name, string description)
        where T : struct, Enum => new(name)
        {
            Description = $"{description} One or more of {Names<T>()}.",
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(token => Parse<T>(result, token.Value))],
        };

    private static T Single<T>(ArgumentResult result)
        where T : struct, Enum => Parse<T>(result, result.Tokens.Single().Value);

    private static T Parse<T>(ArgumentResult result, string word)
        where T : struct, Enum
    {
        var plain = word.Replace("_", string.Empty, StringComparison.Ordinal);
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString(), plain, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} is one of {Names<T>()}; {word} was given.");
        return default;
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>());
}
