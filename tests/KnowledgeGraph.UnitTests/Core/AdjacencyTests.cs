using CsCheck;
using KnowledgeGraph.Core.Graph;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class AdjacencyTests
{
    [Fact]
    public void Both_ends_see_the_same_links_in_order()
    {
        var link = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 14], Gen.Int[0, 3]);
        link.Array[0, 80].Sample(links =>
        {
            (int Left, int Right, int Key)[] distinct = [.. links.DistinctBy(entry => (entry.Item1, entry.Item2))];
            var set = new KeyedLinks(
                Array.ConvertAll(distinct, entry => entry.Left),
                Array.ConvertAll(distinct, entry => entry.Right),
                Array.ConvertAll(distinct, entry => entry.Key));
            for (var left = 0; left < 10; left++)
            {
                var expected = distinct.Where(entry => entry.Left == left).OrderBy(entry => entry.Key).ThenBy(entry => entry.Right);
                Assert.Equal(expected.Select(entry => (entry.Key, entry.Right)), Entries(set.ByLeft.ListOf(left)));
            }

            for (var right = 0; right < 15; right++)
            {
                var expected = distinct.Where(entry => entry.Right == right).OrderBy(entry => entry.Key).ThenBy(entry => entry.Left);
                Assert.Equal(expected.Select(entry => (entry.Key, entry.Left)), Entries(set.ByRight.ListOf(right)));
            }
        });
    }

    [Fact]
    public void Picked_and_sorted_rows_keep_the_order_and_give_a_row_once()
    {
        var links = new KeyedLinks([0, 1, 1, 1], [7, 9, 7, 3], [2, 1, 1, 1]);
        var sorted = GatheredRows.Of(links.ByLeft, [0, 1], neighbourCount: 10, isPicked: null, CancellationToken.None);

        Assert.Equal([(1, 3), (1, 7), (1, 9)], Entries(sorted));
        Assert.Equal([(1, 3), (1, 9)], Entries(new PickedRows(sorted, position => sorted.Row(position) != 7)));
    }

    [Fact]
    public void Owners_out_of_order_are_refused()
    {
        Assert.Throws<ArgumentException>(() => RowRanges.FromOwners(3, [1, 0]));
        Assert.Throws<ArgumentException>(() => RowRanges.FromOwners(3, [3]));
        Assert.Equal((1, 2), RowRanges.FromOwners(3, [0, 1, 1])[1]);
    }

    private static IEnumerable<(int SortKey, int Row)> Entries(IOrderedRows rows) =>
        Enumerable.Range(0, rows.Count).Select(position => (rows.SortKey(position), rows.Row(position)));

    private sealed class KeyedLinks(int[] left, int[] right, int[] keys) : LinkSet(10, 15, left, right, keys);
}
