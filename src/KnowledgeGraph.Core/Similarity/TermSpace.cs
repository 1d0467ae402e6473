using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The phenotype terms numbered so that every term comes after its ancestors, with the data that the measures need of each. Content is
/// <see cref="InformationContent"/> over diseases; a term without annotations has that of its most informative ancestor.
/// </summary>
internal sealed class TermSpace
{
    private readonly Hierarchy _hierarchy;
    private readonly int[] _parentStarts;
    private readonly int[] _parents;

    public TermSpace(Hierarchy hierarchy, InformationContent content)
    {
        _hierarchy = hierarchy;
        var count = hierarchy.Links.ByLeft.RowCount;
        Rows = [.. Enumerable.Range(0, count).OrderBy(row => hierarchy.Ancestors(row).Count).ThenBy(row => row)];
        Positions = new int[count];
        for (var position = 0; position < count; position++)
        {
            Positions[Rows[position]] = position;
        }

        _parentStarts = new int[count + 1];
        var parents = new List<int>();
        Content = new float[count];
        AncestorContent = new float[count];
        AncestorCount = new float[count];
        for (var position = 0; position < count; position++)
        {
            var row = Rows[position];
            var inherited = 0f;
            foreach (var parent in hierarchy.Parents(row))
            {
                parents.Add(Positions[parent]);
                inherited = Math.Max(inherited, Content[Positions[parent]]);
            }

            _parentStarts[position + 1] = parents.Count;
            Content[position] = (float?)content.Of(row) ?? inherited;
        }

        _parents = [.. parents];
        for (var position = 0; position < count; position++)
        {
            AncestorContent[position] = Content[position];
            AncestorCount[position] = Weight(position);
            foreach (var ancestor in hierarchy.Ancestors(Rows[position]).Rows)
            {
                AncestorContent[position] += Content[Positions[ancestor]];
                AncestorCount[position] += Weight(Positions[ancestor]);
            }
        }
    }

    /// <summary>The number of terms.</summary>
    public int Count => Rows.Length;

    /// <summary>The row at each position.</summary>
    public int[] Rows { get; }

    /// <summary>The position of each row.</summary>
    public int[] Positions { get; }

    /// <summary>Information content by position.</summary>
    public float[] Content { get; }

    /// <summary>Sum of the content of the term and its ancestors.</summary>
    public float[] AncestorContent { get; }

    /// <summary>Number of the term and its ancestors, without a root.</summary>
    public float[] AncestorCount { get; }

    /// <summary>The weight of a term in a count of ancestors: 0 for a root, which all share, else 1.</summary>
    public float Weight(int position) => _parentStarts[position] == _parentStarts[position + 1] ? 0 : 1;

    public ReadOnlySpan<int> Parents(int position) => _parents.AsSpan(_parentStarts[position].._parentStarts[position + 1]);

    public bool IsA(int row, int ancestor) => _hierarchy.IsA(row, ancestor);

    /// <summary>Rows of the ancestors, without the term itself.</summary>
    public ReadOnlySpan<int> Ancestors(int row) => _hierarchy.Ancestors(row).Rows;

    /// <summary>Rows of the descendants, without the term itself.</summary>
    public ReadOnlySpan<int> Descendants(int row) => _hierarchy.Descendants(row).Rows;

    /// <summary>
    /// For every term the greatest value of an ancestor that it shares with one term, itself included. A term's shared ancestors are those
    /// of its parents, and the term itself if it is one, so that one pass in order is enough.
    /// </summary>
    /// <param name="row">The row of the one term.</param>
    /// <param name="values">Value of each term, by position; no less than its ancestors' values.</param>
    /// <param name="greatest">The greatest values by position; filled.</param>
    public void GreatestShared(int row, ReadOnlySpan<float> values, Span<float> greatest)
    {
        greatest = greatest[..Count];
        greatest.Fill(-1);
        greatest[Positions[row]] = values[Positions[row]];
        foreach (var ancestor in Ancestors(row))
        {
            greatest[Positions[ancestor]] = values[Positions[ancestor]];
        }

        for (var position = 0; position < greatest.Length; position++)
        {
            if (greatest[position] >= 0)
            {
                continue;
            }

            var most = 0f;
            foreach (var parent in Parents(position))
            {
                most = Math.Max(most, greatest[parent]);
            }

            greatest[position] = most;
        }
    }

    /// <summary>For every term the sum of the weights of the ancestors that it shares with one term.</summary>
    public void SharedSums(int row, ReadOnlySpan<float> weights, Span<float> sums)
    {
        sums[..Count].Clear();
        Add(row, weights[Positions[row]], sums);
        foreach (var ancestor in Ancestors(row))
        {
            Add(ancestor, weights[Positions[ancestor]], sums);
        }
    }

    private void Add(int row, float weight, Span<float> sums)
    {
        if (weight == 0)
        {
            return;
        }

        sums[Positions[row]] += weight;
        foreach (var descendant in Descendants(row))
        {
            sums[Positions[descendant]] += weight;
        }
    }
}
