using System.Net;

namespace KnowledgeGraph.Import.Download;

/// <summary>The HTTP client of downloads: bytes as they are, redirects followed but never from https to http.</summary>
public static class DownloadClient
{
    private const int MaxRedirects = 10;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(30);

    public static HttpClient Create()
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = ConnectTimeout,
            MaxAutomaticRedirections = MaxRedirects,
            UseCookies = false,
        })
        {
            // There is no overall time limit, because files are large; only silence ends a download.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("KnowledgeGraph/0.1");
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("identity");
        return client;
    }
}
