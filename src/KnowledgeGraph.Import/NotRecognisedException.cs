namespace KnowledgeGraph.Import;

/// <summary>The import is strict, and files are none of the formats that are known.</summary>
/// <param name="files">Their names, and what they look like.</param>
public sealed class NotRecognisedException(IReadOnlyList<string> files)
    : Exception($"not recognised: "
        + $"{string.Join("; ", files.Take(MostNamed))}{(files.Count > MostNamed ? $"; and {files.Count - MostNamed} more" : string.Empty)}")
{
    private const int MostNamed = 10;
}
