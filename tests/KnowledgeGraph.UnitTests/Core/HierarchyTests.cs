using CsCheck;
using KnowledgeGraph.Core.Graph;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

public sealed class HierarchyTests
{
    [Fact]
    public void The_nearest_way_up_gives_the_distance()
    {
        // 3 → 2 → 1 → 0 and 3 → 0
        var hierarchy = Build(4, [(3, 2), (2, 1), (1, 0), (3, 0)]);

        var ancestors = hierarchy.Ancestors(3);

        Assert.Equal([0, 2, 1], ancestors.Rows.ToArray());
        Assert.Equal([1, 1, 2], Enumerable.Range(0, 3).Select(ancestors.SortKey));
        Assert.Equal([1, 3, 2], hierarchy.Descendants(0).Rows.ToArray());
        Assert.True(hierarchy.IsA(3, 0));
        Assert.True(hierarchy.IsA(3, 3));
        Assert.False(hierarchy.IsA(0, 3));
    }

    [Fact]
    public void A_cycle_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Build(3, [(0, 1), (1, 2), (2, 0)]));

    [Fact]
    public void A_term_that_is_its_own_parent_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Build(1, [(0, 0)]));

    [Fact]
    public void The_closure_agrees_with_walking_every_step()
    {
        var step = Gen.Select(Gen.Int[1, 24], Gen.Int[0, 23]).Where((child, parent) => parent < child);
        step.Array[0, 60].Sample(steps =>
        {
            (int Child, int Parent)[] distinct = [.. steps.Distinct()];
            var hierarchy = Build(25, distinct);
            for (var row = 0; row < 25; row++)
            {
                var walked = Walk(distinct, row);
                var ancestors = hierarchy.Ancestors(row);
                Assert.Equal(
                    walked.OrderBy(term => term.Value).ThenBy(term => term.Key).Select(term => (term.Key, term.Value)),
                    Enumerable.Range(0, ancestors.Count).Select(position => (ancestors.Row(position), ancestors.SortKey(position))));
            }
        });
    }

    private static Dictionary<int, int> Walk((int Child, int Parent)[] steps, int start)
    {
        var distances = new Dictionary<int, int>();
        var front = new HashSet<int> { start };
        for (var distance = 1; front.Count > 0; distance++)
        {
            front = [.. steps.Where(step => front.Contains(step.Child)).Select(step => step.Parent)
                .Where(parent => distances.TryAdd(parent, distance))];
        }

        return distances;
    }

    private static Hierarchy Build(int terms, (int Child, int Parent)[] steps) => new(new HierarchyLinks(
        terms,
        Array.ConvertAll(steps, step => step.Child),
        Array.ConvertAll(steps, step => step.Parent),
        Array.ConvertAll(steps, _ => 1)));
}
