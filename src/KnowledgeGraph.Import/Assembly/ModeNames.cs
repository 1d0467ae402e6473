namespace KnowledgeGraph.Import.Assembly;

/// <summary>Modes of inheritance as one text, which lists are ordered by.</summary>
internal static class ModeNames
{
    /// <summary>Their names in the order of name, each once; null for none.</summary>
    /// <param name="modes">Keys of the terms.</param>
    /// <param name="content">Holds the terms.</param>
    public static string? Of(IEnumerable<int> modes, ReleaseContent content)
    {
        var names = modes.Distinct().Select(mode => content.Phenotypes[mode - 1].Name).Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join("; ", names);
    }
}
