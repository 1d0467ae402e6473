using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>
/// Building, activating, rolling back, keeping and letting go in random order, while any release is read: none is mixed with another, what
/// is to be there is there, and the rest is gone from the store.
/// </summary>
public abstract class RandomTurnsTests(TestStore folder) : IDisposable
{
    private const int Kept = 3;

    // Fewer than the pointer remembers releases.
    private const int Steps = 40;

    private readonly TestStore _folder = folder;
    private readonly Dictionary<string, string> _names = [];
    private readonly List<string> _built = [];
    private readonly List<string> _there = [];
    private readonly HashSet<string> _asked = [];

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task What_is_to_be_there_is_there_and_nothing_is_mixed()
    {
        var random = new Random(18);
        using var store = _folder.Options is ["--data", var path]
            ? ReleaseStores.InFolder(path, _folder.Clock, new ReleaseRetention(Kept))
            : ReleaseStores.InDatabase(_folder.Options[1], _folder.Clock, new ReleaseRetention(Kept));
        using var host = new ReleaseHost(store);
        using var open = new OpenReleases(store, most: 2, TimeProvider.System);
        Build(0);
        List<string> served = [_built[0]];
        store.Activate(_built[0]);
        for (var step = 1; step <= Steps; step++)
        {
            var one = _there[random.Next(_there.Count)];
            switch (random.Next(6))
            {
                case 0:
                    Build(step);
                    break;
                case 1:
                    store.Activate(one);
                    if (served[^1] != one)
                    {
                        served.RemoveAll(id => id == one);
                        served.Add(one);
                    }

                    Sweep(served);
                    break;
                case 2 when served.Count > 1 && served[..^1].Exists(_there.Contains):
                    served = [.. served[..^1].Take(1 + served[..^1].FindLastIndex(_there.Contains))];
                    Assert.Equal(served[^1], store.Rollback().Id);
                    break;
                case 3:
                    store.Keep(one, isKept: true);
                    _asked.Add(one);
                    break;
                case 4:
                    store.Keep(one, isKept: false);
                    _asked.Remove(one);
                    break;
            }

            host.Follow();
            using (var lease = host.Acquire())
            {
                Require(lease!, served[^1]);
            }

            var asked = _built[random.Next(_built.Count)];
            // One that was open is answered for a second longer, and then from its own image.
            using var other = await open.AcquireAsync(asked, CancellationToken.None);
            if (_there.Contains(asked))
            {
                Require(other!, asked);
            }
            else
            {
                Assert.Equal(_names[asked], other?.Graph.Diseases.Name[1] ?? _names[asked]);
            }

            Assert.Equal(_there.Order(StringComparer.Ordinal), _folder.Kept);
        }
    }

    private void Build(int number)
    {
        var id = _folder.Build($"disease {number}");
        _names[id] = $"disease {number}";
        _built.Add(id);
        _there.Add(id);
    }

    // Newest first, the served one and the one before it stay; of the others as many as are kept, and those that somebody has asked to
    // keep.
    private void Sweep(List<string> served)
    {
        var stays = served.TakeLast(2).ToList();
        var others = Enumerable.Reverse(_built).Where(id => _there.Contains(id) && !stays.Contains(id) && !_asked.Contains(id)).ToList();
        _there.RemoveAll(others.Skip(Kept - stays.Count).Contains);
    }

    private void Require(ReleaseLease lease, string id)
    {
        using GraphDbContext context = lease.OpenContext();
        Assert.Equal(
            (id, _names[id], _names[id]),
            (lease.Graph.Release.ReleaseId, lease.Graph.Diseases.Name[1], context.Diseases.Single(disease => disease.Id == 2).Name));
    }

    public sealed class OnSqlite() : RandomTurnsTests(new DataFolder());

    public sealed class OnPostgres() : RandomTurnsTests(TestDatabase.InFullRuns());
}
