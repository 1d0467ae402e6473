using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Records;

/// <summary>The diseases of each mode of inheritance: the inverse of the modes in the table of diseases.</summary>
public sealed class DiseasesByMode
{
    private readonly ILookup<int, int> _diseases;

    internal DiseasesByMode(GraphImage graph) =>
        _diseases = graph.Diseases.Inheritance.ToLookup(row => row.PhenotypeId - 1, row => row.DiseaseId - 1);

    /// <summary>Rows of the diseases of any of some modes.</summary>
    public IOrderedRows Of(IEnumerable<int> modes) => new ListedRows(modes.SelectMany(mode => _diseases[mode]));
}
