using System.Globalization;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Graph;

/// <summary>An index from an identifier, in any spelling in use, to its record. A live identifier wins over a retired one.</summary>
public sealed class IdentifierIndex
{
    private readonly GraphImage _graph;
    private readonly TextIndex _diseases;
    private readonly TextIndex _genes;
    private readonly TextIndex _phenotypes;
    private readonly TextIndex _geneSymbols;
    private readonly TextIndex _dois;
    private readonly TextIndex _pmcIds;
    private readonly Lazy<TextIndex> _mappedDiseases;
    private readonly Lazy<TextIndex> _mappedGenes;
    private readonly Lazy<TextIndex> _mappedPhenotypes;

    /// <summary>Indexes every identifier of an image.</summary>
    public IdentifierIndex(GraphImage graph)
    {
        _graph = graph;
        _diseases = IndexOf(graph.Diseases.Curie, graph.Diseases.Identifiers);
        _genes = IndexOf(graph.Genes.Curie, graph.Genes.Identifiers);
        _phenotypes = IndexOf(graph.Phenotypes.Curie, graph.Phenotypes.Identifiers);
        _geneSymbols = TextIndex.Build(graph.Genes.Count, graph.Genes.Symbol.Utf8, TextEquality.IgnoreCase);
        _dois = TextIndex.Build(graph.Citations.Count, graph.Citations.Doi.Utf8, TextEquality.IgnoreCase);
        _pmcIds = TextIndex.Build(graph.Citations.Count, graph.Citations.PmcId.Utf8, TextEquality.IgnoreCase);
        _mappedDiseases = new(() => MappedBy(graph.Diseases.Identifiers));
        _mappedGenes = new(() => MappedBy(graph.Genes.Identifiers));
        _mappedPhenotypes = new(() => MappedBy(graph.Phenotypes.Identifiers));
    }

    /// <summary>A record of a kind by global id or any identifier; null if no record here has it.</summary>
    public IdentifierMatch? Find(EntityType type, string text)
    {
        if (GlobalId.TryDecode(text, out var idType, out var curie))
        {
            return idType == type ? FindByText(type, curie) : null;
        }

        return FindByText(type, text);
    }

    /// <summary>Rows of the records of a kind that share the identifier of a match: as a live identifier, or as a retired one.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="match">The result of <see cref="Find"/>.</param>
    public IReadOnlyList<int> Sharing(EntityType type, IdentifierMatch match) =>
        match.IsShared ? [.. FindAll(type, match.Identifier).Select(one => one.Row)] : [match.Row];

    /// <summary>
    /// Every record of a kind that has an identifier: those that have it live or, if there are none, those that have it retired.
    /// </summary>
    /// <param name="type">The kind.</param>
    /// <param name="curie">The identifier, in canonical spelling.</param>
    public IReadOnlyList<IdentifierMatch> FindAll(EntityType type, string curie) => type switch
    {
        EntityType.Disease => Matches(_diseases, curie, _graph.Diseases.Curie, _graph.Diseases.Identifiers),
        EntityType.Gene => Matches(_genes, curie, _graph.Genes.Curie, _graph.Genes.Identifiers),
        EntityType.Phenotype => Matches(_phenotypes, curie, _graph.Phenotypes.Curie, _graph.Phenotypes.Identifiers),
        EntityType.Citation => FindByText(type, curie) is { } match ? [match] : [],
        _ => throw UnknownKind.Of(type),
    };

    /// <summary>Rows of the records of a kind that an identifier is mapped to, but not as the same.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="curie">The identifier, in canonical spelling.</param>
    public IEnumerable<int> Mapped(EntityType type, string curie) => type switch
    {
        EntityType.Disease => MappedRows(_mappedDiseases, _graph.Diseases.Identifiers, curie),
        EntityType.Gene => MappedRows(_mappedGenes, _graph.Genes.Identifiers, curie),
        EntityType.Phenotype => MappedRows(_mappedPhenotypes, _graph.Phenotypes.Identifiers, curie),
        EntityType.Citation => [],
        _ => throw UnknownKind.Of(type),
    };

    /// <summary>
    /// Rows of the terms that can replace a withdrawn one, in order: its successor, or all candidates if none has been chosen.
    /// </summary>
    /// <param name="row">The withdrawn term.</param>
    public IReadOnlyList<int> SuccessorsOf(int row)
    {
        var (own, identifiers) = (_graph.Phenotypes.Curie, _graph.Phenotypes.Identifiers);
        return _graph.Phenotypes.LiveRow(row) is var live && live != row
            ? [live]

            : [
                .. _phenotypes.FindAll(own[row]!).Where(value => value >= own.Count)
                    .Select(value => (value - own.Count) % identifiers.Curie.Count)
                    .Where(entry => identifiers.IsRetired[entry])
                    .Select(entry => identifiers
                        .EntityRow[entry])
                    .Where(other => other != row)
                    .Distinct()
                    .Order(),
            ];
    }

    /// <summary>The gene that has a text as its approved symbol; null if there is none, or more than one.</summary>
    public int? FindSymbol(string text)
    {
        var row = _geneSymbols.Find(text.Trim(), out var isOnly);
        return row >= 0 && isOnly ? row : null;
    }

    /// <summary>A disease by CURIE, address or bare concept id.</summary>
    public IdentifierMatch? FindDisease(string text) =>
        Curie.TryParse(text, out var curie) ? Match(_diseases, curie.ToString(), _graph.Diseases.Curie, _graph.Diseases.Identifiers) : null;

    /// <summary>A phenotype by CURIE, address or bare concept id.</summary>
    public IdentifierMatch? FindPhenotype(string text) =>
        Curie.TryParse(text, out var curie)
            ? Match(_phenotypes, curie.ToString(), _graph.Phenotypes.Curie, _graph.Phenotypes.Identifiers)
            : null;

    /// <summary>
    /// A paper by PMID (bare or not; its own, or that of a paper merged into it), PMC id or DOI (bare, prefixed or as an address).
    /// </summary>
    public IdentifierMatch? FindCitation(string text)
    {
        var trimmed = text.Trim();
        if (int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var bare))
        {
            return FindCitation(bare);
        }

        if (trimmed.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) && !trimmed.Contains(':'))
        {
            return ByText(_pmcIds, trimmed);
        }

        if (trimmed.StartsWith("10.", StringComparison.Ordinal))
        {
            return ByText(_dois, trimmed);
        }

        if (!Curie.TryParse(trimmed, out var curie))
        {
            return null;
        }

        return curie.Prefix switch
        {
            CuriePrefix.Pmid when int.TryParse(
                curie.LocalId,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var pmid) => FindCitation(pmid),
            CuriePrefix.Doi => ByText(_dois, curie.LocalId),
            CuriePrefix.Pmc => ByText(_pmcIds, curie.LocalId),
            _ => null,
        };
    }

    /// <summary>A paper by its PMID, or by that of a paper merged into it.</summary>
    public IdentifierMatch? FindCitation(int pmid)
    {
        var row = _graph.Citations.RowOf(pmid);
        var isRetired = row < 0;
        row = isRetired ? _graph.Citations.RowOfMerged(pmid) : row;
        return row < 0 ? null : new IdentifierMatch(row, $"{CuriePrefix.Pmid}:{pmid}", isRetired);
    }

    private IdentifierMatch? FindGene(string text)
    {
        var canonical = Curie.TryParse(text, out var curie) ? curie.ToString() : $"{CuriePrefix.Ensembl}:{text.ToUpperInvariant()}";
        return Match(_genes, canonical, _graph.Genes.Curie, _graph.Genes.Identifiers);
    }

    private IdentifierMatch? FindByText(EntityType type, string text) => type switch
    {
        EntityType.Disease => FindDisease(text),
        EntityType.Gene => FindGene(text.Trim()),
        EntityType.Phenotype => FindPhenotype(text),
        EntityType.Citation => FindCitation(text),
        _ => throw UnknownKind.Of(type),
    };

    private static IEnumerable<int> MappedRows(Lazy<TextIndex> index, IdentifierTable identifiers, string curie) =>
        index.Value.FindAll(curie).Select(mapping => identifiers.EntityRow[mapping]).Distinct();

    private static TextIndex MappedBy(IdentifierTable identifiers) => TextIndex.Build(
        identifiers.Curie.Count,
        row => identifiers.IsRetired[row] || identifiers.Predicate[row] == MappingPredicate.Exact ? [] : identifiers.Curie.Utf8(row),
        TextEquality.IgnoreCase);

    // Values 0 … n−1 are the records' own CURIEs, then live identifiers, then retired ones, so that the lowest value is the best match.
    private static TextIndex IndexOf(Utf8Column own, IdentifierTable identifiers)
    {
        var live = identifiers.Curie.Count;
        return TextIndex.Build(own.Count + (2 * live), value => TextAt(value, own, identifiers), TextEquality.IgnoreCase);
    }

    private static ReadOnlySpan<byte> TextAt(int value, Utf8Column own, IdentifierTable identifiers)
    {
        if (value < own.Count)
        {
            return own.Utf8(value);
        }

        var isRetiredHalf = value - own.Count >= identifiers.Curie.Count;
        var row = value - own.Count - (isRetiredHalf ? identifiers.Curie.Count : 0);
        var leads = identifiers.IsRetired[row] == isRetiredHalf && (isRetiredHalf || identifiers.Predicate[row] == MappingPredicate.Exact);
        return leads ? identifiers.Curie.Utf8(row) : [];
    }

    private static IdentifierMatch? Match(TextIndex index, string canonical, Utf8Column own, IdentifierTable identifiers)
    {
        var value = index.Find(canonical, out var isOnly);
        if (value < 0)
        {
            return null;
        }

        if (value < own.Count)
        {
            return new IdentifierMatch(value, canonical, IsRetired: false);
        }

        var row = (value - own.Count) % identifiers.Curie.Count;
        var match = new IdentifierMatch(identifiers.EntityRow[row], canonical, identifiers.IsRetired[row]);
        // Several sources may give one record the same identifier.
        return isOnly ? match : match with { IsShared = Matches(index, canonical, own, identifiers).Count > 1 };
    }

    private static List<IdentifierMatch> Matches(TextIndex index, string curie, Utf8Column own, IdentifierTable identifiers)
    {
        var matches = index.FindAll(curie).Select(value =>
        {
            var row = (value - own.Count) % Math.Max(1, identifiers.Curie.Count);
            return value < own.Count
                ? new IdentifierMatch(value, curie, IsRetired: false)
                : new IdentifierMatch(identifiers.EntityRow[row], curie, identifiers.IsRetired[row]);
        }).Distinct().ToList();
        return matches.Exists(match => !match.IsRetired) ? matches.FindAll(match => !match.IsRetired) : matches;
    }

    private static IdentifierMatch? ByText(TextIndex index, string text)
    {
        var row = index.Find(text);
        return row < 0 ? null : new IdentifierMatch(row, text, IsRetired: false);
    }
}
