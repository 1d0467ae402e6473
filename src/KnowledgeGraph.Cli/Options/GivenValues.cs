using System.CommandLine;
using System.CommandLine.Parsing;

namespace KnowledgeGraph.Cli.Options;

/// <summary>Gives option values to validators without throwing.</summary>
internal static class GivenValues
{
    /// <summary>
    /// The value of an option; the default of its type if the given text is not a valid value, which the parser itself reports.
    /// </summary>
    public static T? Given<T>(this SymbolResult result, Option<T> option)
    {
        try
        {
            return result.GetResult(option) is { } given ? given.GetValueOrDefault<T>() : default;
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
