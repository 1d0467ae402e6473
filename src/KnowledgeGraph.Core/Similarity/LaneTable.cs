using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Up to eight terms of a query side by side: for each slot of the profiles one value for each term, so that a profile's best matches
/// with all eight are found in one walk over its annotations.
/// </summary>
internal readonly struct LaneTable(PhenotypeProfiles profiles) : IDisposable
{
    /// <summary>Terms that fit in.</summary>
    public const int Lanes = 8;

    private readonly RentedArray<float> _values = new(profiles.SlotRows.Length * Lanes);

    public void Clear() => _values.Span.Clear();

    /// <summary>Sets one term's values.</summary>
    /// <param name="lane">Which of the eight.</param>
    /// <param name="byPosition">Values by position in the term space.</param>
    /// <param name="slotPositions">Position of each slot.</param>
    public void Set(int lane, ReadOnlySpan<float> byPosition, ReadOnlySpan<int> slotPositions)
    {
        var values = _values.Span;
        var index = lane;
        foreach (var position in slotPositions)
        {
            values[index] = byPosition[position];
            index += Lanes;
        }
    }

    /// <summary>The greatest value of each term over some slots; 0 over none.</summary>
    public Vector256<float> Greatest(ReadOnlySpan<int> slots)
    {
        ref var values = ref MemoryMarshal.GetReference(_values.Span);
        var greatest = Vector256<float>.Zero;
        foreach (var slot in slots)
        {
            greatest = Vector256.Max(greatest, At(ref values, slot));
        }

        return greatest;
    }

    /// <summary>The same, each slot's values multiplied by its factor.</summary>
    public Vector256<float> Greatest(ReadOnlySpan<int> slots, ReadOnlySpan<float> factors)
    {
        ref var values = ref MemoryMarshal.GetReference(_values.Span);
        var greatest = Vector256<float>.Zero;
        for (var index = 0; index < slots.Length; index++)
        {
            greatest = Vector256.Max(greatest, At(ref values, slots[index]) * factors[index]);
        }

        return greatest;
    }

    /// <summary>Raises each slot's value to the greatest of its terms' values.</summary>
    public void RaiseToGreatest(Span<float> bySlot)
    {
        var values = _values.Span;
        for (var slot = 0; slot < bySlot.Length; slot++)
        {
            foreach (var value in values.Slice(slot * Lanes, Lanes))
            {
                bySlot[slot] = Math.Max(bySlot[slot], value);
            }
        }
    }

    public void Dispose() => _values.Dispose();

    // Slots come from the profiles themselves, so the bounds need no check in the innermost loop.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> At(ref float values, int slot) => Vector256.LoadUnsafe(ref values, (nuint)(uint)(slot * Lanes));
}
