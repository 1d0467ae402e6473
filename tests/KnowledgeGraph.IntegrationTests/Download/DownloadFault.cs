using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>A way in which a server can misbehave.</summary>
/// <param name="Name">The fault in words.</param>
/// <param name="Answer">Answers a request, given the context, the number of the request, and the file as it should be.</param>
/// <param name="Problem">A part of the final message to the user; null if the file arrives all the same.</param>
/// <param name="HasMd5">Whether MD5 sums are published.</param>
internal sealed record DownloadFault(
    string Name,
    Func<HttpContext, int, PublishedFile, Task> Answer,
    string? Problem = null,
    bool HasMd5 = false)
{
    public override string ToString() => Name;
}
