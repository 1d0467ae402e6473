using System.Numerics;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// The order of texts that fit a search equally well: names and symbols before exact synonyms before other synonyms and titles, then
/// records with more links, then shorter texts. Obsolete terms come last.
/// </summary>
internal sealed class TextWeights
{
    private const int LinkSteps = 64;
    private const int LengthSteps = 64;

    private readonly short[] _weights;

    public TextWeights(GraphImage graph, TextCatalog texts)
    {
        _weights = new short[texts.Count];
        for (var text = 0; text < texts.Count; text++)
        {
            var (type, row) = (texts.TypeOf(text), texts.RowOf(text));
            var isObsolete = type == EntityType.Phenotype && graph.Phenotypes.IsObsolete[row];
            var field = isObsolete ? 0 : FieldRank(texts.FieldOf(text), texts.ScopeOf(text));
            var shortness = LengthSteps - 1 - Math.Min(texts.Utf8(text).Length / 4, LengthSteps - 1);
            _weights[text] = (short)((((field * LinkSteps) + LinkStep(graph, type, row)) * LengthSteps) + shortness);
        }
    }

    /// <summary>The upper bound of the weights, exclusive.</summary>
    public static int Limit => 4 * LinkSteps * LengthSteps;

    /// <summary>The weight of a text; greater is better.</summary>
    public int this[int text] => _weights[text];

    private static int FieldRank(SearchField field, SynonymScope? scope) => field switch
    {
        SearchField.Name or SearchField.Symbol => 3,
        SearchField.Synonym when scope is null or SynonymScope.Exact => 2,
        _ => 1,
    };

    // The logarithm in quarter steps: 100 links are better than 50, 1,001 are as good as 1,000.
    private static int LinkStep(GraphImage graph, EntityType type, int row)
    {
        var links = LinksOf(graph, type, row) + 1;
        var whole = BitOperations.Log2((uint)links);
        var quarter = whole < 2 ? 0 : (links >> (whole - 2)) & 3;
        return Math.Min((whole * 4) + quarter, LinkSteps - 1);
    }

    // Papers are left out: the number of papers about a record is known for a few sources only.
    private static int LinksOf(GraphImage graph, EntityType type, int row) => type switch
    {
        EntityType.Disease => graph.DiseasePhenotypes.ByLeft.Degree(row) + graph.DiseaseGenes.ByLeft.Degree(row),
        EntityType.Gene => graph.DiseaseGenes.ByRight.Degree(row) + graph.GenePhenotypes.ByLeft.Degree(row),
        EntityType.Phenotype => graph.DiseasePhenotypes.ByRight.Degree(row) + graph.GenePhenotypes.ByRight.Degree(row),
        EntityType.Citation => graph.DiseaseCitations.ByRight.Degree(row),
        _ => throw UnknownKind.Of(type),
    };
}
