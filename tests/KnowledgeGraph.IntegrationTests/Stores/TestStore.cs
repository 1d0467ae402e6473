using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Stores;

/// <summary>An empty store that is deleted again, with the means to spoil what is in it.</summary>
public abstract class TestStore : IDisposable
{
    /// <summary>Stamps what is built.</summary>
    internal SteppingClock Clock { get; } = new();

    public abstract ReleaseStore Store { get; }

    /// <summary>Options of kg that name the store.</summary>
    public abstract string[] Options { get; }

    /// <summary>Ids of all releases that are kept, damaged or not, and names of drafts, in order.</summary>
    public abstract IEnumerable<string> Kept { get; }

    /// <summary>Whether a draft is there, being built or left behind.</summary>
    public abstract bool HasDraft { get; }

    /// <summary>Where the image file of a release lies.</summary>
    public abstract string ImageOf(string id);

    /// <summary>Makes a release unreadable.</summary>
    public abstract void Damage(string id);

    /// <summary>Takes a release away by force.</summary>
    public abstract void Remove(string id);

    /// <summary>Says of a release that its tables are of another version.</summary>
    public abstract void SetVersion(string id, int version);

    /// <summary>Leaves what a killed import leaves.</summary>
    public abstract void LeaveDraft();

    /// <summary>How many connections or files of a release are open.</summary>
    public abstract int OpenHandles(string id);

    /// <summary>Runs a query that gives one value in a release.</summary>
    public abstract object? Scalar(string id, string sql);

    /// <summary>Builds a small release that differs from the others by the name of a disease.</summary>
    public string Build(string diseaseName)
    {
        var release = new SmallRelease();
        release.Diseases[1].Name = diseaseName;
        return release.BuildIn(Store).Release.Id;
    }

    public virtual void Dispose()
    {
        Store.Dispose();
        GC.SuppressFinalize(this);
    }
}
