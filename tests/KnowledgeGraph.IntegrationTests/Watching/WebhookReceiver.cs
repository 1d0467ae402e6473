using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace KnowledgeGraph.IntegrationTests.Watching;

/// <summary>
/// A receiver of webhooks on this machine, which answers as a test tells it to and checks signatures by the published rule.
/// </summary>
internal sealed class WebhookReceiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();

    public WebhookReceiver()
    {
        Host = $"127.0.0.1:{Loopback.FreePort()}";
        _listener.Prefixes.Add($"http://{Host}/");
        _listener.Start();
        _ = Task.Run(ReceiveAsync);
    }

    public string Host { get; }

    public string Address => $"http://{Host}/changes";

    /// <summary>The status with which calls are answered.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.NoContent;

    /// <summary>The number of calls that no test has read yet.</summary>
    public int Waiting => _calls.Reader.Count;

    public async Task<Call> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await _calls.Reader.ReadAsync(limit.Token);
    }

    public void Dispose() => _listener.Close();

    private async Task ReceiveAsync()
    {
        try
        {
            while (true)
            {
                var http = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await http.Request.InputStream.CopyToAsync(body);
                var headers = http.Request.Headers;
                _calls.Writer.TryWrite(new Call(
                    http.Request.Url!.AbsolutePath, headers["webhook-id"]!, headers["webhook-timestamp"]!, headers[
                        "webhook-signature"]!, body.ToArray()));
                http.Response.StatusCode = (int)Answer;
                if (Answer == HttpStatusCode.Redirect)
                {
                    http.Response.RedirectLocation = $"http://{Host}/elsewhere";
                }

                http.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The listener has been closed, so no more calls arrive.
        }
    }

    internal sealed record Call(string Path, string Id, string Timestamp, string Signature, byte[] Body)
    {
        public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

        public JsonElement Data => Json.GetProperty("data");

        /// <summary>Whether it is signed with a secret, and by nothing else.</summary>
        public bool IsSignedWith(string secret)
        {
            var signed = Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.").Concat(Body).ToArray();
            return Signature == "v1,"
                + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed));
        }
    }
}
