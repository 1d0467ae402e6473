using System.Globalization;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Identity;

/// <summary>
/// Which gene took the place of one that NCBI or HGNC has withdrawn, by the rule of <see cref="Successors"/>. A number that gene_info has
/// is in use, unless it was discontinued since its row was modified: files of different age come together.
/// </summary>
internal sealed class GeneSuccession
{
    private const int LongestChain = 16;
    private const string Ncbi = CuriePrefix.NcbiGene + ":";

    private readonly GeneFacts _facts;
    private readonly HashSet<int> _numbersOfHgnc;
    private readonly Successors _successors;

    public GeneSuccession(GeneFacts facts)
    {
        _facts = facts;
        _numbersOfHgnc = [.. facts.Hgnc.Values.Select(entry => entry.Line.EntrezId).OfType<int>()];
        var inUse = facts.Withdrawn.GroupBy(fact => fact.Gene, StringComparer.Ordinal).Where(IsInUse).Select(group => group.Key);
        InUse = inUse.ToHashSet(StringComparer.Ordinal);
        _successors = new Successors(
            facts.Withdrawn.SelectMany(fact => fact.Into.Select(live => (fact.Gene, live, false))),
            InUse.Contains);
    }

    /// <summary>Identifiers that were withdrawn in one file and are in use in another, which is newer or says more.</summary>
    public IReadOnlySet<string> InUse { get; }

    /// <summary>The current number of a gene; the given one if no gene of the release has taken its place.</summary>
    public int NumberOf(int number)
    {
        var live = _successors.Follow(Ncbi + number.ToString(CultureInfo.InvariantCulture));
        return IsNumber(live, out var end) && (_facts.Ncbi.ContainsKey(end) || _numbersOfHgnc.Contains(end))
                ? end
                : number;
    }

    /// <summary>The genes that took the place of a withdrawn one: none, one, or the several that it was split into.</summary>
    public IReadOnlyList<string> EndsOf(string identifier) =>
        InUse.Contains(identifier) ? [] : [.. Ends(identifier, 0).Distinct(StringComparer.Ordinal).Where(end => end != identifier)];

    private IEnumerable<string> Ends(string identifier, int steps)
    {
        var end = _successors.Follow(identifier);
        return steps < LongestChain && _successors.Choices.TryGetValue(end, out var several)
            ? several.SelectMany(next => Ends(next, steps + 1))
            : [end];
    }

    private bool IsInUse(IGrouping<string, WithdrawnGeneFact> withdrawn)
    {
        if (!withdrawn.Key.StartsWith(Ncbi, StringComparison.Ordinal))
        {
            return _facts.Hgnc.ContainsKey(withdrawn.Key);
        }

        var number = int.Parse(withdrawn.Key.AsSpan(Ncbi.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        var hasRow = _facts.Ncbi.TryGetValue(number, out var entry);
        if (!hasRow && !_numbersOfHgnc.Contains(number))
        {
            return false;
        }

        if (hasRow && !withdrawn.Any(fact => string.CompareOrdinal(fact.Date, entry.Line.ModificationDate) > 0))
        {
            return true;
        }

        // Nothing took its place, or HGNC keeps both genes.
        var into = withdrawn.SelectMany(fact => fact.Into).ToList();
        return into.Count == 0 || (_numbersOfHgnc.Contains(number) && into.Exists(IsNumberOfHgnc));
    }

    private bool IsNumberOfHgnc(string gene) => IsNumber(gene, out var number) && _numbersOfHgnc.Contains(number);

    private static bool IsNumber(string gene, out int number)
    {
        number = 0;
        return gene.StartsWith(Ncbi, StringComparison.Ordinal)
            && int.TryParse(gene.AsSpan(Ncbi.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
