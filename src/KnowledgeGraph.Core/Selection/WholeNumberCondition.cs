using System.Numerics;

namespace KnowledgeGraph.Core.Selection;

/// <summary>Holds if a row's whole number meets a test.</summary>
/// <param name="values">The number of each row.</param>
/// <param name="missing">The value that stands for a missing number.</param>
/// <param name="test">The test.</param>
internal sealed class WholeNumberCondition(int[] values, int missing, NumberTest test) : RowCondition
{
    /// <inheritdoc/>
    public override double Cost => 1.5;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => Fits(values[place.Row]);

    /// <inheritdoc/>
    public override void Narrow(RowSet rows, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var words = rows.Words;
        for (var index = 0; index < words.Length; index++)
        {
            var (word, kept, first) = (words[index], 0UL, index * RowSet.BitsPerWord);
            while (word != 0)
            {
                var bit = BitOperations.TrailingZeroCount(word);
                word ^= 1UL << bit;
                kept |= Fits(values[first + bit]) ? 1UL << bit : 0;
            }

            words[index] = kept;
        }
    }

    private bool Fits(int value) => test.Fits(value == missing ? double.NaN : value);
}
