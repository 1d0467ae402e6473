using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Core.Comparisons;

/// <summary>Phenotypes by diseases: every phenotype that one of the diseases is annotated with, and its state in each.</summary>
public static class DiseaseComparison
{
    /// <summary>
    /// The rows: phenotypes of more diseases first, then the more specific ones (information content over diseases), then in row order.
    /// A phenotype that is present is so in all wider terms; one that is absent is so in all narrower ones, unless they are present. An
    /// annotation of a term itself is shown whatever other terms imply.
    /// </summary>
    /// <param name="graph">The image.</param>
    /// <param name="diseases">Rows of the diseases.</param>
    public static IReadOnlyList<ComparisonRow> Of(GraphImage graph, IReadOnlyList<int> diseases)
    {
        var profiles = diseases.Select(disease => new DiseaseProfile(graph, disease)).ToList();
        var content = graph.InformationContentOf(EntityType.Disease);
        return
        [
            .. profiles.SelectMany(profile => profile.Annotated).Distinct()
                .Select(phenotype => new ComparisonRow(phenotype, [.. profiles.Select(profile => profile.CellOf(phenotype))]))
                .OrderByDescending(row => row.Cells.Count(cell => cell.IsPresent))
                .ThenByDescending(row => content[row.Phenotype])
                .ThenBy(row => row.Phenotype),
        ];
    }

    private sealed class DiseaseProfile
    {
        private readonly Dictionary<int, int> _links = [];
        private readonly HashSet<int> _present = [];
        private readonly HashSet<int> _denied = [];
        private readonly HashSet<int> _absent = [];
        private readonly DiseasePhenotypeLinks _all;

        public DiseaseProfile(GraphImage graph, int disease)
        {
            _all = graph.DiseasePhenotypes;
            var links = _all.ByLeft.Links(disease);
            foreach (var link in links)
            {
                if (!_all.IsOfAbnormality(link))
                {
                    continue;
                }

                var phenotype = _all.RightRow(link);
                // Links that are not negated come before negated ones, and the first link is the one that the cell shows.
                _links.TryAdd(phenotype, link);
                if (_all.IsNegated(link))
                {
                    _denied.Add(phenotype);
                    _absent.UnionWith(graph.PhenotypeHierarchy.Descendants(phenotype).Rows.ToArray());
                }
                else
                {
                    _present.Add(phenotype);
                    _present.UnionWith(graph.PhenotypeHierarchy.Ancestors(phenotype).Rows.ToArray());
                }
            }
        }

        public IEnumerable<int> Annotated => _links.Keys;

        public ComparisonCell CellOf(int phenotype)
        {
            var isPresent = _present.Contains(phenotype);
            var isNegated = _denied.Contains(phenotype) || (!isPresent && _absent.Contains(phenotype));
            if (!_links.TryGetValue(phenotype, out var own))
            {
                return new ComparisonCell(isPresent, isNegated, isPresent || isNegated, Link: null);
            }

            // The frequency of a negated link must not be read as the frequency of the narrower phenotype.
            var isContradicted = isPresent && _all.IsNegated(own);
            return new ComparisonCell(isPresent, isNegated, IsInherited: false, isContradicted ? null : own);
        }
    }
}
