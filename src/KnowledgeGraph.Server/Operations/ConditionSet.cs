using System.Globalization;

namespace KnowledgeGraph.Server.Operations;

/// <summary>Conditions of an operation, by their numbers, that must all hold for a selection to be wanted.</summary>
internal sealed class ConditionSet
{
    /// <summary>No condition: the selection is always wanted.</summary>
    public static readonly ConditionSet Empty = new([]);

    private readonly int[] _numbers;

    private ConditionSet(int[] numbers)
    {
        _numbers = numbers;
        Key = string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A text that is the same for the same conditions.</summary>
    public string Key { get; }

    public bool IsEmpty => _numbers.Length == 0;

    /// <summary>The numbers, ascending.</summary>
    public ReadOnlySpan<int> Numbers => _numbers;

    /// <summary>These conditions and some more.</summary>
    public ConditionSet And(IEnumerable<int> more)
    {
        int[] all = [.. _numbers.Union(more).Order()];
        return all.Length == _numbers.Length ? this : new ConditionSet(all);
    }
}
