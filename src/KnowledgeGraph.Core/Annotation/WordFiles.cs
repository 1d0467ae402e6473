using System.Reflection;
using System.Text;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// The lists of words in this assembly, one for each purpose and language: tables that a person can read, with # before remarks.
/// </summary>
internal static class WordFiles
{
    /// <summary>The lines of a list, in fields; empty if there is no such list.</summary>
    /// <param name="name">The purpose of the list.</param>
    /// <param name="language">BCP 47 tag; null for a list of all languages.</param>
    /// <param name="separator">The separator of the fields.</param>
    public static IEnumerable<string[]> Read(string name, string? language, char separator = '\t')
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream(language is null ? $"{name}.tsv" : $"{name}.{language}.tsv");
        if (stream is null)
        {
            yield break;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            }
        }
    }
}
