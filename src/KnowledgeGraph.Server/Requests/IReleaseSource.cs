namespace KnowledgeGraph.Server.Requests;

/// <summary>Gives out the release being served now.</summary>
public interface IReleaseSource
{
    /// <summary>Takes hold of the active release; null when none is loaded. Cheap, called once per request.</summary>
    IReleaseLease? Acquire();

    /// <summary>Takes hold of a release by its id or by a date, and opens it where it is not open yet.</summary>
    /// <param name="release">The id, a day, or a moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Null if there is no such release.</returns>
    Task<IReleaseLease?> AcquireAsync(string release, CancellationToken cancellation)
    {
        var served = Acquire();
        if (served?.ReleaseId == release)
        {
            return Task.FromResult<IReleaseLease?>(served);
        }

        served?.Dispose();
        return Task.FromResult<IReleaseLease?>(null);
    }

    /// <summary>
    /// As <see cref="AcquireAsync"/>, for a request that holds a release already, and lets go of this one before it asks for a third.
    /// </summary>
    /// <param name="release">The id, a day, or a moment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    Task<IReleaseLease?> AcquireBesideAsync(string release, CancellationToken cancellation) => AcquireAsync(release, cancellation);
}
