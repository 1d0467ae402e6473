using System.Numerics;

namespace KnowledgeGraph.Core.Selection;

/// <summary>
/// Holds if a row's number, which is stored as a code of one byte because there are few values, meets a test that is applied once to each
/// code.
/// </summary>
/// <param name="codes">The code of each row.</param>
/// <param name="fits">Whether each code passes the test.</param>
internal sealed class CodedNumberCondition(ReadOnlyMemory<byte> codes, bool[] fits) : RowCondition
{
    /// <inheritdoc/>
    public override double Cost => 1;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => fits[codes.Span[place.Row]];

    /// <inheritdoc/>
    public override void Narrow(RowSet rows, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var words = rows.Words;
        var all = codes.Span;
        for (var index = 0; index < words.Length; index++)
        {
            var (word, kept, first) = (words[index], 0UL, index * RowSet.BitsPerWord);
            while (word != 0)
            {
                var bit = BitOperations.TrailingZeroCount(word);
                word ^= 1UL << bit;
                kept |= fits[all[first + bit]] ? 1UL << bit : 0;
            }

            words[index] = kept;
        }
    }
}
