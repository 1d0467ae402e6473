using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Cli.Remote;

/// <summary>A server that runs elsewhere and is asked over HTTP.</summary>
/// <param name="address">The address at which it answers GraphQL.</param>
/// <param name="key">An API key or token to show, or null.</param>
/// <param name="patience">The time that an answer may take, and that a table may take to begin.</param>
internal sealed class RunningServer(Uri address, string? key, TimeSpan patience) : IDisposable
{
    private const string ReplyType = "application/graphql-response+json";

    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        // Within a machine there is nothing to win by it.
        AutomaticDecompression = address.IsLoopback ? DecompressionMethods.None : DecompressionMethods.All,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Runs one operation, prints its notices, and gives its reply and what a verb ends with.</summary>
    /// <exception cref="ServerUnavailableException">It does not answer, or not as the service does.</exception>
    public async Task<(string Reply, int ExitCode)> AskAsync(
        string document,
        object variables,
        string? release,
        CancellationToken cancellation)
    {
        using var message = Message(address, document, variables, release);
        message.Headers.Accept.ParseAdd(ReplyType);
        using var reply = await SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellation).ConfigureAwait(false);
        var text = await reply.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        using var read = Read(reply, text);
        TellRefusal(reply);
        var notices = new NoticePrinter();
        foreach (var notice in NoticesOf(read.RootElement))
        {
            notices.Hear(notice);
        }

        return (text, read.RootElement.TryGetProperty("errors", out _) ? ExitCode.QueryErrors : notices.ExitCode);
    }

    /// <summary>Runs one operation of a verb, prints its notices, and gives what was asked for.</summary>
    /// <exception cref="ServerUnavailableException">It does not answer, or not as the service does.</exception>
    /// <exception cref="ServerRefusedException">It answers with errors.</exception>
    public async Task<ServerAnswer> ReadAsync(ServerQuestion question, CancellationToken cancellation)
    {
        var (reply, code) = await AskAsync(question.Document, question.Variables, release: null, cancellation).ConfigureAwait(false);
        return ServerAnswer.Of(reply, code);
    }

    /// <summary>
    /// Asks for what a query gives as a file, and gives the reply; its body is read by the caller. Null where it
    /// is refused, which is printed.
    /// </summary>
    /// <param name="kind">The kind of file: <c>table</c> or <c>graph</c>.</param>
    /// <param name="question">The query.</param>
    /// <param name="options">The parameters that say how it is written.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="ServerUnavailableException">It does not answer, or not as the service does.</exception>
    public async Task<HttpResponseMessage?> FileAsync(
        string kind,
        ServerQuestion question,
        string options,
        CancellationToken cancellation)
    {
        using var message = Message(
            new Uri($"{address.AbsoluteUri.TrimEnd('/')}/{kind}?{options}"), question.Document, question.Variables, release: null);
        var reply = await SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        if (reply.StatusCode == HttpStatusCode.OK)
        {
            return reply;
        }

        using (reply)
        {
            var text = await reply.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
            Read(reply, text).Dispose();
            TellRefusal(reply);
            Console.Error.WriteLine(text);
            return null;
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Message(Uri to, string document, object variables, string? release)
    {
        object request = release is null
            ? new { query = document, variables }
            : new { query = document, variables, extensions = new { release } };
        var message = new HttpRequestMessage(HttpMethod.Post, to) { Content = JsonContent.Create(request) };
        if (key is not null)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return message;
    }

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage message,
        HttpCompletionOption until,
        CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);
        try
        {
            return await _client.SendAsync(message, until, limit.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException fault)
        {
            throw new ServerUnavailableException($"{address} cannot be reached: {fault.InnerException?.Message ?? fault.Message}", fault);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ServerUnavailableException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{address} has not answered within {patience.TotalSeconds:F0} s; --timeout waits longer"), late);
        }
    }

    // A proxy, or another service at that address, answers with pages of its own.
    private JsonDocument Read(HttpResponseMessage reply, string text)
    {
        try
        {
            var read = JsonDocument.Parse(text);
            if (read.RootElement.ValueKind == JsonValueKind.Object
                && (read.RootElement.TryGetProperty("data", out _) || read.RootElement.TryGetProperty("errors", out _)))
            {
                return read;
            }

            read.Dispose();
        }
        catch (JsonException)
        {
            // Told below.
        }

        throw new ServerUnavailableException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{address} does not answer as the service does, but with status {(int)reply.StatusCode}; is this its address?"));
    }

    private void TellRefusal(HttpResponseMessage reply)
    {
        var told = reply.StatusCode switch
        {
            HttpStatusCode.Unauthorized when key is null => "wants a key: --key-file or $KG_KEY",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "does not take the key that it was shown",
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => reply.Headers.RetryAfter?.Delta is { } wait
                ? string.Create(CultureInfo.InvariantCulture, $"refuses requests now; it says to come again in {wait.TotalSeconds:F0} s")
                : "refuses requests now",
            _ => null,
        };
        if (told is not null)
        {
            Console.Error.WriteLine($"kg: {address} {told}");
        }
    }

    private static IEnumerable<Notice> NoticesOf(JsonElement reply) =>
        reply.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty(ReplyExtensions.NoticesKey, out var notices)
            ? notices.EnumerateArray().Select(Notice.Read)
            : [];
}
