using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Server.Watching;

/// <summary>
/// The releases that watch lists are about: the one that is served, and those that have not been reported to everybody yet.
/// </summary>
internal sealed partial class WatchedReleases(
    IReleaseSource releases, Gatekeeper gate, TimeProvider time, ILogger<WatchedReleases> logger, ReleaseStore? store = null)
{
    /// <summary>The moment.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The release that is served; null before the first.</summary>
    public string? ServedId
    {
        get
        {
            using var lease = releases.Acquire();
            return lease?.ReleaseId;
        }
    }

    /// <summary>Takes hold of the served release.</summary>
    public IReleaseLease? Acquire() => releases.Acquire();

    /// <summary>On whose account a list is looked at; null where its key has ended.</summary>
    public Pass? PassOf(WatchList list) => gate.PassOf(list.Owner);

    /// <summary>
    /// Keeps the release that was reported to a webhook last, so that it misses nothing however long it cannot be reached.
    /// </summary>
    public Webhook Keep(Webhook webhook)
    {
        if (webhook.KeepsRelease || store is null)
        {
            return webhook;
        }

        try
        {
            if (store.TryFind(webhook.ToldRelease)?.Manifest is not { IsKept: not true })
            {
                return webhook;
            }

            store.Keep(webhook.ToldRelease, isKept: true);
            return webhook with { KeepsRelease = true };
        }
        catch (Exception fault) when (fault is ReleaseException or IOException or UnauthorizedAccessException)
        {
            LogNotKept(logger, webhook.ToldRelease, fault.Message);
            return webhook;
        }
    }

    /// <summary>
    /// Lets go of a release that was kept for a webhook once a later one has been reported to it, unless another still needs it.
    /// </summary>
    public void LetGo(Webhook before, Webhook? now, Func<IReadOnlyList<WatchList>> all)
    {
        if (!before.KeepsRelease || now?.KeepsRelease == true || store is null
            || all().Any(list => list.Webhook is { } other && other.ToldRelease == before.ToldRelease && other.Failures > 0))
        {
            return;
        }

        try
        {
            store.Keep(before.ToldRelease, isKept: false);
        }
        catch (Exception fault) when (fault is ReleaseException or IOException or UnauthorizedAccessException)
        {
            LogNotKept(logger, before.ToldRelease, fault.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether release {Release} is kept for watch lists could not be written: {Reason}")]
    private static partial void LogNotKept(ILogger logger, string release, string reason);
}
