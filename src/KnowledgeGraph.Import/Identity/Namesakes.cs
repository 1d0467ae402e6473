using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Texts;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Identity;

/// <summary>
/// Records that are shown under the same name. A record without a MONDO class is the disease of the only live class of that name if no
/// source says otherwise; records that stay apart are related, so that each shows the other.
/// </summary>
internal sealed class Namesakes
{
    private const string Lexical = "semapv:LexicalMatching";

    private readonly FactBase _facts;
    private readonly IReadOnlySet<string> _live;
    private readonly Successors _successors;
    private readonly ILookup<string, DiseaseFact> _stated;
    private readonly List<List<Clique>> _groups;
    private readonly ILookup<string, MappingFact> _mappings;

    /// <param name="facts">All facts of the sources.</param>
    /// <param name="cliques">The records so far.</param>
    /// <param name="stated">The names that the sources give the diseases, by identifier.</param>
    /// <param name="live">The live MONDO classes.</param>
    /// <param name="successors">The successors of withdrawn identifiers.</param>
    public Namesakes(
        FactBase facts,
        IReadOnlyList<Clique> cliques,
        ILookup<string, DiseaseFact> stated,
        IReadOnlySet<string> live,
        Successors successors)
    {
        (_facts, _stated, _live, _successors) = (facts, stated, live, successors);
        _groups = [.. cliques
            .Select(clique => (Clique: clique, Name: DiseaseNames.Of(
                clique.Members,
                clique.Members.SelectMany(member => _stated[member]),
                facts.ConceptNames)))
            .Where(named => named.Name is not null)
            .GroupBy(named => FoldedText.Of(named.Name!), named => named.Clique, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Skip(1).Any())
            .Select(group => group.OrderBy(clique => HasClass(clique) ? 0 : 1).ToList())];
        var members = _groups.SelectMany(group => group).SelectMany(clique => clique.Members).ToHashSet(StringComparer.Ordinal);
        _mappings = facts.Mappings.Where(fact => members.Contains(fact.Left) || members.Contains(fact.Right))
            .SelectMany(fact => new[] { (Of: fact.Left, Fact: fact), (Of: fact.Right, Fact: fact) })
            .ToLookup(side => side.Of, side => side.Fact, StringComparer.Ordinal);
    }

    /// <summary>Gives an exact mapping from a class to each record that is its disease.</summary>
    public IEnumerable<MappingFact> Same()
    {
        foreach (var group in _groups.Where(group => HasClass(group[0]) && !HasClass(group[1])))
        {
            // Two entries of one authority are two diseases, and neither belongs to the class more than the other.
            foreach (var record in group.Skip(1).GroupBy(record => PrefixOf(record.Canonical)).Where(alike => !alike.Skip(1).Any())
                .Select(alike => alike.Single()))
            {
                if (!IsAnother(record, group[0]))
                {
                    yield return Mapping(group[0], record, MappingPredicate.Exact);
                }
            }
        }
    }

    /// <summary>Gives a mapping of relation between the first record of each name and every other one that stays apart from it.</summary>
    /// <param name="isOne">Says whether two identifiers have become one record.</param>
    public IEnumerable<MappingFact> Apart(Func<string, string, bool> isOne) =>
        from @group in _groups
        from record in @group.Skip(1)
        where !isOne(@group[0].Canonical, record.Canonical)
        select Mapping(@group[0], record, MappingPredicate.Related);

    private bool HasClass(Clique clique) => _live.Contains(clique.Canonical);

    private bool IsAnother(Clique record, Clique held) =>
        record.Members.Any(member => IsSpokenOfBeside(member, held))
        || record.Members
            .SelectMany(member => _mappings[member].Select(fact => (Other: fact.Left == member ? fact.Right : fact.Left, Fact: fact)))
            .Any(mapped => IsOfAnother(mapped.Other, mapped.Fact, held));

    // Whether the class already has an entry of the same authority. A concept of the class that MedGen's files of this release do not know
    // has been renumbered since and does not count.
    private bool IsSpokenOfBeside(string member, Clique held)
    {
        var beside = held.Members.Where(other => PrefixOf(other) == PrefixOf(member)).ToList();
        return PrefixOf(member) is CuriePrefix.Umls or CuriePrefix.Medgen
            ? beside.Exists(
                other => !_facts.ConceptNames.ContainsKey(member) || _facts.ConceptNames.ContainsKey(other) || _stated.Contains(other))
            : beside.Count > 0;
    }

    private bool IsOfAnother(string other, MappingFact fact, Clique held)
    {
        var target = _live.Contains(other) ? other : _successors.Follow(other);
        if ((_live.Contains(target) && target != held.Canonical) || _successors.Choices.ContainsKey(other))
        {
            return true;
        }

        return held.Members.Contains(other)
            && (fact.Predicate is MappingPredicate.Close or MappingPredicate.Broad or MappingPredicate.Narrow
                || fact is { Predicate: MappingPredicate.Related, Priority: MappingPriority.Mondo });
    }

    // The source of the mapping is the one that gives the record its name.
    private MappingFact Mapping(Clique first, Clique record, MappingPredicate predicate)
    {
        var (source, origin) = record.Members.SelectMany(member => _stated[member]).Select(fact => (fact.Source, fact.Origin))
            .FirstOrDefault();
        if (source is null)
        {
            (source, origin) = (SourceCatalog.MedGen, _facts.ConceptNames[record.Members.First(_facts.ConceptNames.ContainsKey)].Origin);
        }

        return new MappingFact(source, origin, MappingPriority.Other, first.Canonical, record.Canonical, predicate, Lexical);
    }

    private static string PrefixOf(string curie) => curie[..curie.IndexOf(':')];
}
