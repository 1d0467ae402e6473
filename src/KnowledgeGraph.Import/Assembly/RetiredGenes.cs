using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Identity;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// The withdrawn identifiers of genes, by the gene that took their place; those that lead to no gene of the release are counted.
/// </summary>
internal sealed class RetiredGenes
{
    private readonly Dictionary<string, List<WithdrawnGeneFact>> _byGene = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _ends = new(StringComparer.Ordinal);
    private readonly HashSet<WithdrawnGeneFact> _given = [];
    private readonly GeneFacts _facts;
    private readonly GeneSuccession _succession;

    public RetiredGenes(GeneFacts facts, GeneSuccession succession)
    {
        (_facts, _succession) = (facts, succession);
        foreach (var fact in facts.Withdrawn)
        {
            if (!_ends.TryGetValue(fact.Gene, out var ends))
            {
                _ends.Add(fact.Gene, ends = succession.EndsOf(fact.Gene));
            }

            foreach (var end in ends)
            {
                if (!_byGene.TryGetValue(end, out var retired))
                {
                    _byGene.Add(end, retired = []);
                }

                retired.Add(fact);
            }
        }
    }

    /// <summary>The withdrawn identifiers that lead to a gene, each once, in CURIE order.</summary>
    /// <param name="identifiers">The gene's own identifiers.</param>
    public IReadOnlyList<WithdrawnGeneFact> Of(IEnumerable<string> identifiers)
    {
        var found = identifiers.SelectMany(identifier => _byGene.GetValueOrDefault(identifier) ?? []).ToList();
        _given.UnionWith(found);
        return [.. found.DistinctBy(fact => fact.Gene).OrderBy(fact => fact.Gene, CurieOrder.Comparer)];
    }

    /// <summary>Whether an identifier was split into several, so that it is unclear which is meant.</summary>
    public bool IsSplit(string identifier) => _ends.TryGetValue(identifier, out var ends) && ends.Count > 1;

    /// <summary>The number of genes that an identifier was split into.</summary>
    public int PartsOf(string identifier) => _ends.TryGetValue(identifier, out var ends) ? ends.Count : 0;

    /// <summary>Reports the fate of each record, once all genes have been given their identifiers.</summary>
    public void Report(EntityKeys keys)
    {
        foreach (var fact in _facts.Withdrawn)
        {
            if (_given.Contains(fact))
            {
                fact.Origin.Load();
            }
            else if (_succession.InUse.Contains(fact.Gene))
            {
                fact.Origin.PassOver("a gene that is in use in another file");
            }
            else if (fact.Into.Count == 0)
            {
                fact.Origin.PassOver("a gene that was withdrawn without a successor");
            }
            else
            {
                fact.Origin.Miss(
                    "a successor that is no gene of the release", () => $"{fact.Gene} replaced by {string.Join(", ", fact.Into)}");
            }

            if (!keys.Genes.ContainsKey(fact.Gene))
            {
                keys.WithdrawnGenes[fact.Gene] = fact.Into.Count switch
                {
                    0 => "withdrawn without a successor",
                    1 => $"replaced by {fact.Into[0]}",
                    _ => $"split into {string.Join(", ", fact.Into)}",
                };
            }
        }
    }
}
