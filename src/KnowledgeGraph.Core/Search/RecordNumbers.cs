using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>Numbers the records of all kinds of an image through: kind after kind, row after row.</summary>
internal sealed class RecordNumbers
{
    private readonly int[] _starts = new int[Enum.GetValues<EntityType>().Length + 1];

    public RecordNumbers(GraphImage graph)
    {
        foreach (var type in Enum.GetValues<EntityType>())
        {
            _starts[(int)type + 1] = _starts[(int)type] + graph.CountOf(type);
        }
    }

    /// <summary>Records of all kinds.</summary>
    public int Count => _starts[^1];

    /// <summary>The number of a record.</summary>
    public int Of(EntityType type, int row) => _starts[(int)type] + row;

    /// <summary>The record of a number.</summary>
    public (EntityType Type, int Row) RecordOf(int number)
    {
        var type = _starts.Length - 2;
        while (_starts[type] > number)
        {
            type--;
        }

        return ((EntityType)type, number - _starts[type]);
    }
}
