using System.CommandLine;
using System.CommandLine.Parsing;

namespace KnowledgeGraph.Cli.Options;

/// <summary>Values as validators may look at them.</summary>
internal static class GivenValues
{
    /// <summary>The value of an option; the default of its type where what was given is no value: the parser tells of that itself.</summary>
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
