using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Images that are open at once hold equal columns once, and each column says what its own release does.</summary>
public abstract class SharedColumnTests(TestStore store) : IDisposable
{
    private const int Papers = 6_000;

    // Titles of more than two megabytes are read in parts.
    private static readonly string Words = new('x', 400);

    public void Dispose()
    {
        store.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Equal_columns_are_held_once_and_others_for_themselves()
    {
        var ids = new[] { Build("one", 0, 0), Build("two", 0, 0), Build("three", Papers, 7) };
        using var open = new OpenReleases(store.Store, ids.Length, TimeProvider.System);
        var leases = new List<ReleaseLease>();
        foreach (var id in ids)
        {
            leases.Add((await open.AcquireAsync(id, CancellationToken.None))!);
        }

        var (one, two, three) = (leases[0].Graph, leases[1].Graph, leases[2].Graph);
        Assert.Same(one.Citations.Pmid, two.Citations.Pmid);
        Assert.Same(one.Citations.Pmid, three.Citations.Pmid);
        Assert.Same(one.Citations.Year, two.Citations.Year);
        Assert.NotSame(one.Citations.Year, three.Citations.Year);
        Assert.Equal(("one", "two", "three"), (one.Diseases.Name[0], two.Diseases.Name[0], three.Diseases.Name[0]));
        for (var row = 0; row < Papers; row++)
        {
            Assert.Equal((Title(row + 1, 0), Title(row + 1, 0)), (one.Citations.Title[row], two.Citations.Title[row]));
            Assert.Equal(Title(row + 1, row + 1 == Papers ? 7 : 0), three.Citations.Title[row]);
            Assert.Equal(row + 1 == Papers ? 2007 : 2000, three.Citations.Year[row]);
        }

        // The second shares its titles as well, and the third does not.
        Assert.InRange(two.Size!.Value.Shared, Papers * Words.Length, two.Size.Value.Whole);
        Assert.InRange(three.Size!.Value.Shared, Papers * sizeof(int), Papers * Words.Length);
        leases.ForEach(lease => lease.Dispose());
    }

    private static string Title(int paper, int edition) => $"{Words} {paper:D5} {edition}";

    private string Build(string disease, int changed, int edition)
    {
        using var draft = store.Store.BeginDraft();
        draft.Write<Disease>([new() { Id = 1, Curie = "MONDO:0000001", Name = disease }]);
        draft.Write(Enumerable.Range(1, Papers).Select(id => new Citation
        {
            Id = id,
            Pmid = id,
            Title = Title(id, id == changed ? edition : 0),
            Year = id == changed ? 2000 + edition : 2000,
        }));
        return draft.Complete("a test").Release.Id;
    }

    public sealed class OnSqlite() : SharedColumnTests(new DataFolder());

    public sealed class OnPostgres() : SharedColumnTests(TestDatabase.InFullRuns(hasImages: true));
}
