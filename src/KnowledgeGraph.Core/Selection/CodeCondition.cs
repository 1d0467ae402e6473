using System.Text;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>Holds if a pooled text of a row meets a test, which is applied once to each text of the pool.</summary>
internal sealed class CodeCondition : RowCondition
{
    private readonly PooledColumn _column;
    private readonly bool[] _fits;

    /// <summary>Tests the texts of the pool.</summary>
    /// <param name="column">The texts.</param>
    /// <param name="test">The test.</param>
    public CodeCondition(PooledColumn column, TextTest test)
    {
        _column = column;
        _fits = new bool[column.ValueCount];
        for (var code = 0; code < _fits.Length; code++)
        {
            _fits[code] = test.Fits(Encoding.UTF8.GetBytes(column.Value(code) ?? string.Empty));
        }
    }

    /// <inheritdoc/>
    public override double Cost => 2;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => _fits[_column.Code(place.Row)];
}
