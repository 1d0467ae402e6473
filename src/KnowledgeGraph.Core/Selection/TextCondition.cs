using System.Numerics;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>Holds if a text of a row meets a test.</summary>
/// <param name="column">The texts.</param>
/// <param name="test">The test.</param>
internal sealed class TextCondition(Utf8Column column, TextTest test) : RowCondition
{
    // If fewer rows than one in this many are tested, they are tested one by one.
    private const int SparseShare = 4;

    private const int WordsBetweenLooks = 256;

    /// <inheritdoc/>
    public override double Cost => test.Cost;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => test.Fits(column.Utf8(place.Row));

    /// <inheritdoc/>
    public override void Narrow(RowSet rows, CancellationToken cancellation)
    {
        if (!test.IsPart || rows.Count < rows.Size / SparseShare)
        {
            KeepEach(rows, cancellation);
            return;
        }

        var found = RowSet.None(rows.Size);
        var row = 0;
        while (column.IndexOf(ref row, test.IndexIn, test.Part.Length, cancellation))
        {
            found.Add(row++);
        }

        rows.IntersectWith(found);
    }

    private void KeepEach(RowSet rows, CancellationToken cancellation)
    {
        var words = rows.Words;
        for (var index = 0; index < words.Length; index++)
        {
            if (index % WordsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var (word, kept, first) = (words[index], 0UL, index * RowSet.BitsPerWord);
            while (word != 0)
            {
                var bit = BitOperations.TrailingZeroCount(word);
                word ^= 1UL << bit;
                kept |= test.Fits(column.Utf8(first + bit)) ? 1UL << bit : 0;
            }

            words[index] = kept;
        }
    }
}
