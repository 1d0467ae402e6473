using System.CommandLine;
using System.Globalization;

namespace KnowledgeGraph.Cli.Options;

/// <summary>Options that are whole numbers within bounds.</summary>
internal static class NumberOptions
{
    public static Option<int> AtLeast(this Option<int> option, int least) => option.Within(least, int.MaxValue);

    public static Option<int> Within(this Option<int> option, int least, int most)
    {
        option.CustomParser = result =>
        {
            var word = result.Tokens.Single().Value;
            if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least
                && number <= most)
            {
                return number;
            }

            result.AddError($"{option.Name} must be a whole number, at least {least} and at most {most}; {word} was given.");
            return least;
        };
        return option;
    }
}
