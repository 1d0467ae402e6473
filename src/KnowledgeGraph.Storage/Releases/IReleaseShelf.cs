using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>Where one provider keeps releases: what there is, which of them the pointer names, drafts, locks.</summary>
internal interface IReleaseShelf : IDisposable
{
    /// <summary>Names the place in messages; holds no secret.</summary>
    string Place { get; }

    /// <summary>The pointer; null before the first activation.</summary>
    ReleasePointer? ReadPointer();

    /// <summary>Takes the pointer's lock, to read and move it; disposing lets go.</summary>
    /// <exception cref="IOException">Another process holds on to it.</exception>
    IPointerTurn BeginTurn();

    /// <summary>Ids of the releases that are there, damaged ones too.</summary>
    IReadOnlyList<string> Ids();

    /// <summary>Whether there is a release of that id, damaged or not.</summary>
    bool Has(string id);

    /// <summary>What a release says of itself.</summary>
    /// <exception cref="ReleaseException">It is not a release, or not one that this program can read.</exception>
    ReleaseSummary Summarise(string id);

    /// <summary>Looks at all of a release that can be damaged without anybody's doing.</summary>
    /// <exception cref="ReleaseException">It is damaged.</exception>
    void RequireSound(string id);

    /// <summary>As <see cref="RequireSound"/>, and looks at what the store leaves to others as well: for who can build the release anew.</summary>
    /// <exception cref="ReleaseException">It is damaged.</exception>
    void RequireUndoubted(string id) => RequireSound(id);

    /// <summary>Why the image file of a release cannot be used; null if it can, or if there is none.</summary>
    string? FaultOfImage(string id);

    /// <summary>What is kept beside a release; null if it is missing or damaged. The release need not be one that this program can read.</summary>
    ReleaseManifest? ReadManifest(string id);

    /// <summary>Writes anew what is kept beside a release.</summary>
    void WriteManifest(ReleaseManifest manifest);

    /// <summary>Deletes a release, at the latest when nobody reads it any more.</summary>
    void Delete(string id);

    /// <summary>What changes when a release is replaced by another of its id.</summary>
    object? StampOf(string id);

    /// <summary>Opens a release for serving.</summary>
    IReleaseReader Open(string id);

    /// <summary>Makes ready for drafts and takes the lock of imports; null if another holds it.</summary>
    IDisposable? LockImports();

    /// <summary>Writes the image file of a release again; the caller holds the lock of imports.</summary>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="ReleaseException">The release cannot be read, or there are no image files here.</exception>
    long WriteImage(string id);

    /// <summary>Writes the image file of a release if there should be one and there is none that can be used; the caller holds the lock of imports.</summary>
    void EnsureImage(string id);

    /// <summary>Takes the lock of imports if there is anything to lock; does not wait.</summary>
    IDisposable? TryLockImports();

    /// <summary>Deletes what killed imports have left; the caller holds the lock.</summary>
    void DeleteDrafts();

    /// <summary>Makes an empty draft; the caller holds the lock.</summary>
    IDraftDatabase NewDraft();

    /// <summary>Waits until the pointer may have moved, or for a time.</summary>
    Task WaitForTurnAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation);
}
