using CsCheck;
using KnowledgeGraph.Core.Graph;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class GatheredRowsTests
{
    [Fact]
    public void Each_neighbour_comes_once_by_its_first_link_in_order()
    {
        var link = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 14], Gen.Int[-2, 2]);
        Gen.Select(link.Array[0, 80], Gen.Int[0, 9].HashSet[0, 6], Gen.Int[1, 3]).Sample((links, rows, divisor) =>
        {
            var set = new KeyedLinks(
                Array.ConvertAll(links, entry => entry.Item1), Array.ConvertAll(links, entry => entry.Item2), Array.ConvertAll(
                    links,
                    entry => entry.Item3));
            int[] near = [.. rows];
            foreach (var isPicked in new Func<int, bool>?[] { null, number => number % divisor == 0 })
            {
                var expected = near
                    .SelectMany(row => set.ByLeft.ListOf(row).Entries())
                    .Where(entry => isPicked?.Invoke(entry.Link) != false)
                    .Order().DistinctBy(entry => entry.Row);
                IOrderedRows gathered = GatheredRows.Of(set.ByLeft, near, neighbourCount: 15, isPicked, CancellationToken.None);

                Assert.Equal(expected, gathered.Entries());
            }
        });
    }

    [Fact]
    public void Gathering_ends_when_the_request_must()
    {
        var set = new KeyedLinks([0, 1], [3, 4], [0, 0]);
        var looked = 0;
        using var deadline = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => GatheredRows.Of(
            set.ByLeft,
            [0, 1],
            neighbourCount: 15,
            _ =>
            {
                looked++;
                deadline.Cancel();
                return true;
            },
            deadline.Token));
        Assert.Equal(1, looked);
    }

    [Fact]
    public void What_is_gathered_holds_nothing_of_what_was_walked()
    {
        const int Links = 200_000;
        var set = new KeyedLinks(
            [.. Enumerable.Range(0, Links).Select(number => number % 10)], [.. Enumerable.Range(0, Links)
                .Select(number => number % 15)], new int[Links]);
        _ = GatheredRows.Of(set.ByLeft, [0, 1], neighbourCount: 15, isPicked: null, CancellationToken.None);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = GatheredRows.Of(set.ByLeft, Enumerable.Range(0, 10).ToArray(), neighbourCount: 15, isPicked: null, CancellationToken.None);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000);
    }

    private sealed class KeyedLinks(int[] left, int[] right, int[] keys) : LinkSet(10, 15, left, right, keys);
}
