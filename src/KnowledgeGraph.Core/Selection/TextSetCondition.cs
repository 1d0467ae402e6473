using System.Text;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Selection;

/// <summary>Holds if one of the texts of a row meets a test, which is applied once to each set of texts.</summary>
public sealed class TextSetCondition : RowCondition
{
    private readonly TextSets _sets;
    private readonly bool[] _fits;

    /// <summary>Tests the sets.</summary>
    /// <param name="sets">The texts.</param>
    /// <param name="test">The test.</param>
    public TextSetCondition(TextSets sets, TextTest test)
    {
        _sets = sets;
        _fits = new bool[sets.SetCount];
        for (var set = 0; set < _fits.Length; set++)
        {
            _fits[set] = sets.Set(set).Any(text => test.Fits(Encoding.UTF8.GetBytes(text ?? string.Empty)));
        }
    }

    /// <inheritdoc/>
    public override double Cost => 2;

    /// <inheritdoc/>
    public override bool Holds(in RowPlace place) => _fits[_sets.SetOf(place.Row)];
}
