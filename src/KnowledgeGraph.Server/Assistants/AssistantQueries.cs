using System.Collections.Concurrent;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>The operations that tools run, out of the files beside them.</summary>
internal static class AssistantQueries
{
    private const string Folder = "Assistants.Queries.";

    private static readonly ConcurrentDictionary<string, string> _texts = new();

    /// <summary>The names of the files.</summary>
    public static IEnumerable<string> Files => typeof(AssistantQueries).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^".graphql".Length]);

    /// <summary>A file's text.</summary>
    public static string Text(string file) => _texts.GetOrAdd(file, static name =>
    {
        using var reader = new StreamReader(typeof(AssistantQueries).Assembly.GetManifestResourceStream($"{Folder}{name}.graphql")!);
        return reader.ReadToEnd();
    });
}
