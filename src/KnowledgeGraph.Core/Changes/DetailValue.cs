namespace KnowledgeGraph.Core.Changes;

/// <summary>One value of a field of a record, as it is compared and shown.</summary>
/// <param name="Text">The value.</param>
/// <param name="Source">The source that gives it; null if the release does not say.</param>
internal readonly record struct DetailValue(string Text, string? Source)
{
    /// <summary>Adds to a value what else is said of it, as far as anything is.</summary>
    public static DetailValue Of(string? text, string? source, params IEnumerable<string?> more)
    {
        var said = string.Join(", ", more.Prepend(null).Append(source).Where(one => !string.IsNullOrEmpty(one)));
        return new DetailValue(said.Length > 0 ? $"{text} ({said})" : text ?? string.Empty, source);
    }
}
