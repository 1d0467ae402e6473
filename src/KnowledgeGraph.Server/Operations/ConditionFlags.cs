namespace KnowledgeGraph.Server.Operations;

/// <summary>Which conditions of an operation hold for a request: one bit each, by their numbers.</summary>
internal sealed class ConditionFlags : IEquatable<ConditionFlags>
{
    private const int BitsOfWord = 64;

    private readonly ulong[] _words;

    /// <param name="holds">Whether each condition holds.</param>
    public ConditionFlags(IReadOnlyList<bool> holds)
    {
        _words = new ulong[(holds.Count + BitsOfWord - 1) / BitsOfWord];
        for (var number = 0; number < holds.Count; number++)
        {
            _words[number / BitsOfWord] |= holds[number] ? 1UL << number : 0;
        }
    }

    /// <summary>The flags of an operation without conditions.</summary>
    public static ConditionFlags None { get; } = new([]);

    /// <summary>Whether all conditions of a set hold.</summary>
    public bool Hold(ConditionSet conditions)
    {
        foreach (var number in conditions.Numbers)
        {
            if ((_words[number / BitsOfWord] & (1UL << number)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether any of some sets holds; without a set nothing is in the way.</summary>
    public bool HoldAny(IReadOnlyList<ConditionSet> alternatives)
    {
        foreach (var conditions in alternatives)
        {
            if (Hold(conditions))
            {
                return true;
            }
        }

        return alternatives.Count == 0;
    }

    public bool Equals(ConditionFlags? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    public override bool Equals(object? obj) => Equals(obj as ConditionFlags);

    public override int GetHashCode() => _words.Aggregate(0, HashCode.Combine);
}
