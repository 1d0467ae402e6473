using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Phenotypes;

/// <summary>
/// From the exact name of a term to the term: its label or an exact synonym of it, case aside. A live term wins over a withdrawn one, a label over
/// a synonym; a name that still fits several terms fits none.
/// </summary>
public sealed class PhenotypeNames
{
    private const int Ambiguous = -1;

    private readonly Dictionary<string, (int Strength, int Row)> _terms = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Collects the names of an image's terms.</summary>
    public PhenotypeNames(GraphImage graph)
    {
        for (var row = 0; row < graph.Phenotypes.Count; row++)
        {
            var term = new PhenotypeNode(graph, row);
            var strength = term.IsObsolete ? 0 : 2;
            Add(term.Name, strength + 1, row);
            foreach (var synonym in term.Synonyms)
            {
                if (synonym is { Scope: SynonymScope.Exact, IsAbbreviation: false })
                {
                    Add(synonym.Name, strength, row);
                }
            }
        }
    }

    /// <summary>The row of the one term that is called so; null where none or several are.</summary>
    public int? Find(string name) => _terms.TryGetValue(name.Trim(), out var found) && found.Row != Ambiguous ? found.Row : null;

    private void Add(string name, int strength, int row)
    {
        if (!_terms.TryGetValue(name, out var known) || strength > known.Strength)
        {
            _terms[name] = (strength, row);
        }
        else if (strength == known.Strength && row != known.Row)
        {
            _terms[name] = (strength, Ambiguous);
        }
    }
}
