using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>The place where one provider keeps releases, the pointer to the served one, drafts and locks.</summary>
internal interface IReleaseShelf : IDisposable
{
    /// <summary>The name of the place in messages; it contains no secret.</summary>
    string Place { get; }

    /// <summary>The pointer; null before the first activation.</summary>
    ReleasePointer? ReadPointer();

    /// <summary>Takes the pointer's lock, to read and move it; disposing lets go.</summary>
    /// <exception cref="IOException">Another process holds on to it.</exception>
    IPointerTurn BeginTurn();

    /// <summary>The ids of all releases, including damaged ones.</summary>
    IReadOnlyList<string> Ids();

    /// <summary>Whether there is a release with an id, damaged or not.</summary>
    bool Has(string id);

    /// <summary>Reads a release's description of itself.</summary>
    /// <exception cref="ReleaseException">It is not a release, or not one that this program can read.</exception>
    ReleaseSummary Summarise(string id);

    /// <summary>Checks everything in a release that can be damaged by accident.</summary>
    /// <exception cref="ReleaseException">It is damaged.</exception>
    void RequireSound(string id);

    /// <summary>
    /// As <see cref="RequireSound"/>, and also checks what the store leaves to the server; for callers that can build the release anew.
    /// </summary>
    /// <exception cref="ReleaseException">It is damaged.</exception>
    void RequireUndoubted(string id) => RequireSound(id);

    /// <summary>The reason why the image file of a release cannot be used; null if it can, or if there is none.</summary>
    string? FaultOfImage(string id);

    /// <summary>
    /// Reads the manifest of a release; null if it is missing or damaged. The release need not be one that this program can read.
    /// </summary>
    ReleaseManifest? ReadManifest(string id);

    /// <summary>Replaces the manifest of a release.</summary>
    void WriteManifest(ReleaseManifest manifest);

    /// <summary>Deletes a release, at the latest when its last reader lets go.</summary>
    void Delete(string id);

    /// <summary>A value that changes when a release is replaced by another with the same id.</summary>
    object? StampOf(string id);

    /// <summary>Opens a release for serving.</summary>
    IReleaseReader Open(string id);

    /// <summary>Prepares the place for drafts and takes the lock of imports; null if another process holds it.</summary>
    IDisposable? LockImports();

    /// <summary>Writes the image file of a release again; the caller holds the lock of imports.</summary>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="ReleaseException">The release cannot be read, or there are no image files here.</exception>
    long WriteImage(string id);

    /// <summary>
    /// Writes the image file of a release if it should have one and there is no usable one; the caller holds the lock of imports.
    /// </summary>
    void EnsureImage(string id);

    /// <summary>Reads the digests of a release's records from its image file; null if there is none that can be used.</summary>
    RecordDigests? ReadDigests(string id, string contentHash);

    /// <summary>Deletes the image files of releases that are no longer there.</summary>
    void DeleteStrayImages()
    {
    }

    /// <summary>Takes the lock of imports if there is anything to lock; does not wait.</summary>
    IDisposable? TryLockImports();

    /// <summary>Deletes the leftovers of killed imports; the caller holds the lock.</summary>
    void DeleteDrafts();

    /// <summary>Makes an empty draft; the caller holds the lock.</summary>
    IDraftDatabase NewDraft();

    /// <summary>Adds a copy of the release that a data folder serves; the caller holds the lock of imports.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ReleaseException">The folder serves none, it is damaged, or this place keeps no files.</exception>
    string Copy(string dataFolder) => throw new ReleaseException($"{Place} is no data folder; import the sources of the release");

    /// <summary>Waits until the pointer may have moved, or until a time has passed.</summary>
    Task WaitForTurnAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation);
}
