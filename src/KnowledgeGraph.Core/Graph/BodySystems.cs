using KnowledgeGraph.Core.Phenotypes;

namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// The organ systems of HPO: direct children of HP:0000118 (Phenotypic abnormality). A term may be below several; its primary one is the
/// fewest is_a steps away, and among equals the one with the lowest HPO id.
/// </summary>
public sealed class BodySystems
{
    private readonly Hierarchy _hierarchy;
    private readonly bool[] _isSystem;

    /// <summary>Finds the systems of an image; none if it lacks HP:0000118.</summary>
    public BodySystems(GraphImage graph)
    {
        _hierarchy = graph.PhenotypeHierarchy;
        _isSystem = new bool[graph.Phenotypes.Count];
        var root = graph.Identifiers.FindPhenotype(HpoBranch.PhenotypicAbnormality);
        if (root is { } match)
        {
            foreach (var system in _hierarchy.Children(match.Row))
            {
                _isSystem[system] = true;
            }
        }
    }

    /// <summary>The systems a term belongs to, the primary one first; empty for a term outside phenotypic abnormality.</summary>
    public IReadOnlyList<int> Of(int phenotypeRow)
    {
        var systems = new List<int>();
        if (_isSystem[phenotypeRow])
        {
            systems.Add(phenotypeRow);
        }

        foreach (var ancestor in _hierarchy.Ancestors(phenotypeRow).Rows)
        {
            if (_isSystem[ancestor])
            {
                systems.Add(ancestor);
            }
        }

        return systems;
    }
}
