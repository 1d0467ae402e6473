using System.Net;
using System.Net.Http.Headers;

namespace KnowledgeGraph.Import.Download;

/// <summary>One request and its answer; faults of the connection are distinguished from faults of this machine.</summary>
internal sealed class Transfer(HttpClient client, TimeSpan idleTimeout, TimeProvider time)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Sends a request; returns when the headers of the reply have arrived.</summary>
    /// <exception cref="TransferException">No reply arrived, but another attempt may succeed.</exception>
    /// <exception cref="DownloadException">No attempt will get a reply.</exception>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var idle = new IdleTimer(idleTimeout, time, cancellation);
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, idle.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            throw new DownloadException($"no secure connection to {request.RequestUri!.Host}: {(fault.InnerException ?? fault).Message}");
        }
        catch (HttpRequestException fault)
        {
            throw new TransferException($"no answer from {request.RequestUri!.Authority}: {(fault.InnerException ?? fault).Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TransferException($"no answer for {idleTimeout.TotalSeconds:0} seconds");
        }
    }

    /// <summary>Reads the body piece by piece.</summary>
    /// <exception cref="TransferException">The body broke off.</exception>
    public async Task ReadAsync(HttpResponseMessage response, Func<ReadOnlyMemory<byte>, ValueTask> take, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        using var idle = new IdleTimer(idleTimeout, time, cancellation);
        Stream? body = null;
        while (true)
        {
            int read;
            try
            {
                body ??= await response.Content.ReadAsStreamAsync(idle.Token).ConfigureAwait(false);
                read = await body.ReadAsync(buffer, idle.Token).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is IOException or HttpRequestException)
            {
                throw new TransferException($"the connection broke: {fault.Message}");
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                throw new TransferException($"nothing came for {idleTimeout.TotalSeconds:0} seconds");
            }

            if (read == 0)
            {
                return;
            }

            await take(buffer.AsMemory(0, read)).ConfigureAwait(false);
            idle.Restart();
        }
    }

    /// <summary>Reads a short text as a whole.</summary>
    public async Task<string> TextAsync(Uri address, int longest, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await SendAsync(request, cancellation).ConfigureAwait(false);
        ThrowIfRefused(response);
        var text = new MemoryStream();
        await ReadAsync(response, Take, cancellation).ConfigureAwait(false);
        return System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);

        ValueTask Take(ReadOnlyMemory<byte> bytes)
        {
            text.Write(bytes.Span);
            return text.Length <= longest
                ? ValueTask.CompletedTask
                : throw new DownloadException($"{address} is longer than {longest} bytes");
        }
    }

    /// <summary>Distinguishes a server that cannot answer from one that will not.</summary>
    public static void ThrowIfRefused(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var answer = $"{response.RequestMessage!.RequestUri} answers {(int)response.StatusCode} {response.ReasonPhrase}".TrimEnd();
        throw response
            .StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            ? new TransferException(answer, Wait(response.Headers.RetryAfter, response.Headers.Date))
            : new DownloadException(answer);
    }

    private static TimeSpan? Wait(RetryConditionHeaderValue? after, DateTimeOffset? now) =>
        after?.Delta ?? (after?.Date is { } until && now is { } then && until > then ? until - then : null);
}
