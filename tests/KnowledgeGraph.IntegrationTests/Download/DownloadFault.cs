using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.IntegrationTests.Download;

/// <summary>A way to misbehave.</summary>
/// <param name="Name">In words.</param>
/// <param name="Answer">What a request is answered with: the context, which request it is, the file as it should be.</param>
/// <param name="Problem">A part of what the user is told in the end; null if the file comes all the same.</param>
/// <param name="HasMd5">Whether sums are published.</param>
internal sealed record DownloadFault(string Name, Func<HttpContext, int, PublishedFile, Task> Answer, string? Problem = null, bool HasMd5 = false)
{
    public override string ToString() => Name;
}
