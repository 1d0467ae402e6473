using System.Net;
using System.Text.Json;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Streams;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Server.Watching;

/// <summary>
/// Calls webhooks when another release is served, and again where a call was in vain. Of the processes that share a folder one does it at a
/// time, and another when that one has ended.
/// </summary>
internal sealed partial class WebhookSender(
    WatchListFolder lists,
    WatchOptions options,
    WatchedChanges changes,
    WatchedReleases watched,
    ReleaseActivations activations,
    IServiceProvider services,
    ILogger<WebhookSender> logger)
    : BackgroundService
{
    // How soon it is looked again where a call was due and could not be made, and whether the process that calls has ended.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // How often all lists are looked through where nothing has happened: another process may have changed them.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        // Where a named host sends a call on to is not named.
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    })
    { Timeout = options.WebhookTimeout };

    /// <inheritdoc/>
    public override void Dispose()
    {
        _http.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!lists.IsOn || options.WebhookHosts.Count == 0)
        {
            return;
        }

        var turned = new LatestEvent();
        using var listening = activations.Subscribe(turned);
        FolderLock? mine = null;
        var wait = Pause;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                try
                {
                    mine ??= lists.TryBecomeCaller();
                    if (mine is not null)
                    {
                        wait = await CallAllAsync(stoppingToken).ConfigureAwait(false);
                    }
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    LogFolderFault(logger, fault.Message);
                    wait = Round;
                }

                await WaitAsync(turned, wait, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process ends.
        }
        finally
        {
            mine?.Dispose();
        }
    }

    private static async Task WaitAsync(LatestEvent turned, TimeSpan atMost, CancellationToken stopping)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        pause.CancelAfter(atMost);
        try
        {
            await turned.WaitAsync(pause.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // Nothing has happened, and it is looked all the same.
        }
    }

    // Makes the calls that are due, and says when to look again.
    private async Task<TimeSpan> CallAllAsync(CancellationToken stopping)
    {
        if (watched.ServedId is not { } served)
        {
            return Pause;
        }

        var due = lists.All().Where(list => list.Webhook?.IsDue(served, watched.Now) == true).ToList();
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = options.MaxCalls, CancellationToken = stopping },
            async (list, cancellation) => await CallAsync(list, cancellation).ConfigureAwait(false)).ConfigureAwait(false);

        var now = watched.Now;
        var webhooks = lists.All().Select(list => list.Webhook).OfType<Webhook>().ToList();
        return webhooks.Exists(webhook => webhook.IsDue(served, now))
            ? Pause
            : webhooks.Select(webhook => webhook.NextCallAt - now).OfType<TimeSpan>().Append(Round).Min() is var soonest && soonest > Pause
                ? soonest
                : Pause;
    }

    private async Task CallAsync(WatchList list, CancellationToken stopping)
    {
        var webhook = list.Webhook!;
        var to = webhook.ToldRelease;
        try
        {
            using var lease = watched.Acquire();
            if (lease is null || lease.ReleaseId == webhook.ToldRelease || watched.PassOf(list) is not { } pass)
            {
                return;
            }

            to = lease.ReleaseId;
            await using var scope = services.CreateAsyncScope();
            var caller = new Caller(pass.Client, $"watch-list {list.Token[..8]}", scope.ServiceProvider, stopping) { Pass = pass };
            var compared = await changes.CompareAsync(caller, lease, webhook.ToldRelease, list.Ids).ConfigureAwait(false);
            if (IsNothing(compared))
            {
                Settle(list, known => known.Told(to, at: null));
                return;
            }

            using var call = WebhookCall.Of(list, to, compared, watched.Now);
            using var reply = WebhookHosts.MayCall(options, webhook.Address)
                ? await _http.SendAsync(call, HttpCompletionOption.ResponseHeadersRead, stopping).ConfigureAwait(false)
                : throw new HttpRequestException($"{webhook.Address.Authority} is no longer one of the hosts that this service calls");
            if (reply.StatusCode == HttpStatusCode.Gone)
            {
                // By the specification: the receiver wants no more calls.
                Settle(list, _ => null);
            }
            else if (reply.IsSuccessStatusCode)
            {
                Settle(list, known => known.Told(to, watched.Now));
            }
            else
            {
                Fail(list, to, $"it answered with the status {(int)reply.StatusCode}");
            }
        }
        catch (RequestRefusedException)
        {
            // The service has no room at the moment, or the owner has asked for too much: it is looked again.
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException
            || (fault is TaskCanceledException && !stopping.IsCancellationRequested))
        {
            Fail(
                list,
                to,
                fault is TaskCanceledException ? $"it did not answer within "
                    + $"{options.WebhookTimeout.TotalSeconds:0} seconds" : fault.Message);
        }
    }

    // A release that can no longer be compared is reported as well.
    private static bool IsNothing(JsonElement compared) =>
        !compared.TryGetProperty("errors", out _)
        && compared.GetProperty("data").GetProperty("releaseDiff") is var diff
        && diff.GetProperty("recordCounts").GetArrayLength() == 0
        && diff.GetProperty("linkCounts").GetArrayLength() == 0;

    private void Fail(WatchList list, string to, string fault)
    {
        LogFailed(logger, list.Webhook!.Address.Authority, fault);
        Settle(list, known => watched.Keep(known.Failed(to, fault, watched.Now)));
    }

    // Only if the owner has not changed whom to call in the meantime.
    private void Settle(WatchList list, Func<Webhook, Webhook?> next) => lists.Change(() =>
    {
        if (lists.Find(list.Token) is { Webhook: { } known } now && known.Address == list.Webhook!.Address
            && known.ToldRelease == list.Webhook.ToldRelease)
        {
            var then = now with { Webhook = next(known) };
            lists.Save(then);
            watched.LetGo(known, then.Webhook, lists.All);
        }

        return list;
    });

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook at {Host} could not be called: {Reason}")]
    private static partial void LogFailed(ILogger logger, string host, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The folder of watch lists cannot be used: {Reason}")]
    private static partial void LogFolderFault(ILogger logger, string reason);
}
