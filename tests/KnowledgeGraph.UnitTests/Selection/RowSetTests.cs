using KnowledgeGraph.Core.Selection;
using Xunit;

namespace KnowledgeGraph.UnitTests.Selection;

public sealed class RowSetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void A_set_is_a_set_of_rows_whatever_the_size_of_its_table(int size)
    {
        var random = new Random(size);
        var (one, other) = (new SortedSet<int>(), new SortedSet<int>());
        var (first, second) = (RowSet.None(size), RowSet.None(size));
        for (var row = 0; row < size; row++)
        {
            if (random.Next(3) == 0)
            {
                one.Add(row);
                first.Add(row);
            }

            if (random.Next(2) == 0)
            {
                other.Add(row);
                second.Add(row);
            }
        }

        Assert.Equal(one, first.ToArray());
        Assert.Equal(one.Count, first.Count);
        Assert.Equal(Enumerable.Range(0, size), RowSet.All(size).ToArray());
        Assert.Equal(one.Intersect(other), Changed(first, set => set.IntersectWith(second)));
        Assert.Equal(one.Union(other).Order(), Changed(first, set => set.UnionWith(second)));
        Assert.Equal(one.Except(other), Changed(first, set => set.ExceptWith(second)));
        for (var row = 0; row < size; row++)
        {
            Assert.Equal(one.Where(member => member >= row).Append(-1).First(), first.Next(row));
            Assert.Equal(one.Where(member => member <= row).Prepend(-1).Last(), first.Previous(row));
            Assert.Equal(one.Contains(row), first[row]);
        }

        Assert.Equal(-1, first.Next(size));
        Assert.Equal(-1, first.Previous(-1));
    }

    private static int[] Changed(RowSet set, Action<RowSet> change)
    {
        var copy = set.Copy();
        change(copy);
        return copy.ToArray();
    }
}
