using System.Collections;
using GraphQL.DataLoader;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// Values that a request works out or loads once, by their place in the reply, for all passes of a <see cref="PlanRun"/>.
/// </summary>
internal sealed class KeptValues
{
    private readonly Dictionary<string, object?> _kept = [];
    private readonly Dictionary<string, IDataLoaderResult> _awaited = [];

    /// <summary>Whether loaders have still to fetch something.</summary>
    public bool AreAwaited => _awaited.Count > 0;

    /// <summary>The value at a place.</summary>
    /// <returns>False where there is none yet.</returns>
    /// <exception cref="Exception">Working it out failed, and fails again in the same way.</exception>
    public bool TryGet(string place, out object? value) =>
        _kept.TryGetValue(place, out value) && (value is FailedValue failed ? throw failed.Fault : true);

    /// <summary>Keeps a value, and gives it; a sequence that would be worked out again by each reading is kept as a list.</summary>
    public object? Keep(string place, ValueShape shape, object? value) =>
        _kept[place] = shape.Item is null || value is null or ICollection or PageNodes
            ? value
            : ((IEnumerable)value).Cast<object?>().ToList();

    /// <summary>Keeps the reason why there is no value.</summary>
    public void Fail(string place, Exception fault) => _kept[place] = new FailedValue(fault);

    /// <summary>Notes what a loader has to fetch.</summary>
    public void Await(string place, IDataLoaderResult later) => _awaited[place] = later;

    /// <summary>Fetches all that is awaited.</summary>
    /// <param name="mustEnd">Which faults end the request, in place of being the fault of one field.</param>
    /// <param name="cancellation">Ends the loads.</param>
    public async Task LoadAsync(Func<Exception, bool> mustEnd, CancellationToken cancellation)
    {
        // All are asked before any is waited for: the first to be asked makes its batch go.
        var loads = _awaited.Select(load => (Place: load.Key, Value: FetchAsync(load.Value, mustEnd, cancellation))).ToList();
        _awaited.Clear();
        foreach (var (place, value) in loads)
        {
            _kept[place] = await value.ConfigureAwait(false);
        }
    }

    private static async Task<object?> FetchAsync(IDataLoaderResult load, Func<Exception, bool> mustEnd, CancellationToken cancellation)
    {
        try
        {
            object? value = load;
            while (value is IDataLoaderResult further)
            {
                value = await further.GetResultAsync(cancellation).ConfigureAwait(false);
            }

            return value;
        }
        catch (Exception fault) when (!mustEnd(fault))
        {
            return new FailedValue(fault);
        }
    }

    private sealed record FailedValue(Exception Fault);
}
