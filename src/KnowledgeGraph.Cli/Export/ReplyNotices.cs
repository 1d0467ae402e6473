using KnowledgeGraph.Server.Http;

namespace KnowledgeGraph.Cli.Export;

/// <summary>The notices of a file that a running server has written: codes in a header.</summary>
internal static class ReplyNotices
{
    /// <summary>Prints them.</summary>
    public static void Tell(HttpResponseMessage reply)
    {
        if (reply.Headers.TryGetValues(NoticesHeader.Name, out var codes))
        {
            Console.Error.WriteLine($"notices: {string.Join(", ", codes)}");
        }
    }
}
