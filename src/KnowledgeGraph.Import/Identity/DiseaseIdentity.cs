using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Identity;

/// <summary>
/// Decides which identifiers are one disease (docs/decisions/0004): exact mappings join them, the better source first; a mapping that would
/// join two MONDO classes is kept as a cross-reference and counted.
/// </summary>
internal sealed class DiseaseIdentity
{
    private const string Characteristic = "MONDO:0021125";
    private const string AnimalDisease = "MONDO:0005583";

    // Identifiers of findings, genes and chemicals are no diseases, whatever a mapping says.
    private static readonly string[] NeverDiseases = ["HP:", "GO:", "CHEBI:", "HGNC:", "NCBIGene:", "UBERON:", "http"];

    private readonly Dictionary<string, string> _liveOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.Ordinal);

    private DiseaseIdentity(IReadOnlyList<Clique> cliques, int conflicts)
    {
        Cliques = cliques;
        Conflicts = conflicts;
        for (var row = 0; row < cliques.Count; row++)
        {
            foreach (var member in cliques[row].Members)
            {
                _rowOf.Add(member, row);
            }
        }
    }

    /// <summary>The diseases, in the order of CURIE.</summary>
    public IReadOnlyList<Clique> Cliques { get; }

    /// <summary>Mappings that would have joined two MONDO classes.</summary>
    public int Conflicts { get; }

    /// <summary>Settles identity from all that the sources say.</summary>
    public static DiseaseIdentity Settle(FactBase facts)
    {
        var excluded = Excluded(facts);
        var live = facts.Diseases.Where(fact => fact.Rank == NameRank.Mondo).Select(fact => fact.Disease).Where(id => !excluded.Contains(id)).ToHashSet(StringComparer.Ordinal);
        var liveOf = LiveOf(facts);
        var sets = new DisjointSets(live);
        var conflicts = new List<MappingFact>();
        var ordered = facts.Mappings
            .OrderBy(fact => fact.Priority)
            .ThenBy(fact => fact.Left, CurieOrder.Comparer)
            .ThenBy(fact => fact.Right, CurieOrder.Comparer)
            .ToList();
        foreach (var fact in ordered.Where(fact => fact.Predicate == MappingPredicate.Exact && IsDisease(fact.Left) && IsDisease(fact.Right)))
        {
            var (left, right) = (Follow(liveOf, fact.Left), Follow(liveOf, fact.Right));
            if (excluded.Contains(left) || excluded.Contains(right))
            {
                continue;
            }

            if (!sets.TryJoin(left, right))
            {
                conflicts.Add(fact);
                fact.Origin.Report.Note($"identity conflict: {fact.Left} and {fact.Right} belong to two MONDO classes; kept as a cross-reference");
            }
        }

        var identity = Build(facts, excluded, liveOf, sets, conflicts.Count);
        identity.Attach(facts, ordered, conflicts.ToHashSet());
        return identity;
    }

    /// <summary>The disease an identifier belongs to; null if there is none.</summary>
    public int? RowOf(string identifier)
    {
        if (_rowOf.TryGetValue(identifier, out var row))
        {
            return row;
        }

        return _liveOf.Count > 0 && Follow(_liveOf, identifier) is var live && live != identifier && _rowOf.TryGetValue(live, out row) ? row : null;
    }

    private static DiseaseIdentity Build(FactBase facts, HashSet<string> excluded, Dictionary<string, string> liveOf, DisjointSets sets, int conflicts)
    {
        var roots = facts.Diseases
            .Select(fact => Follow(liveOf, fact.Disease))
            .Where(id => !excluded.Contains(id) && IsDisease(id))
            .Select(sets.Find)
            .ToHashSet(StringComparer.Ordinal);
        var members = sets.Members();
        var cliques = roots.Select(root => Clique.Of(members[root])).OrderBy(clique => clique.Canonical, CurieOrder.Comparer).ToList();
        var identity = new DiseaseIdentity(cliques, conflicts);
        foreach (var (retired, live) in liveOf)
        {
            identity._liveOf.Add(retired, live);
        }

        return identity;
    }

    private void Attach(FactBase facts, List<MappingFact> ordered, HashSet<MappingFact> conflicts)
    {
        foreach (var fact in ordered)
        {
            if (RowOf(fact.Left) is { } row)
            {
                var isInside = RowOf(fact.Right) == row;
                var isLoose = conflicts.Contains(fact) || (fact.Predicate == MappingPredicate.Exact && !isInside);
                Cliques[row].Mappings.Add(isLoose ? fact with { Predicate = MappingPredicate.Xref } : fact);
                fact.Origin.Load();
            }
            else if (RowOf(fact.Right) is { } other)
            {
                var predicate = fact.Predicate == MappingPredicate.Exact ? MappingPredicate.Xref : fact.Predicate;
                Cliques[other].Mappings.Add(fact with { Left = fact.Right, Right = fact.Left, Predicate = predicate });
                fact.Origin.Load();
            }
            else
            {
                fact.Origin.Miss($"{fact.Left} {fact.Right}");
            }
        }

        foreach (var fact in facts.Retired)
        {
            if (RowOf(fact.Live) is { } row && !_rowOf.ContainsKey(fact.Retired))
            {
                Cliques[row].Retired.Add(fact);
                fact.Origin.Load();
            }
            else
            {
                fact.Origin.Miss($"{fact.Retired} replaced by {fact.Live}");
            }
        }
    }

    private static bool IsDisease(string identifier) =>
        identifier.Contains(':') && !Array.Exists(NeverDiseases, prefix => identifier.StartsWith(prefix, StringComparison.Ordinal));

    private static Dictionary<string, string> LiveOf(FactBase facts)
    {
        var liveOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in facts.Retired.OrderBy(fact => fact.Retired, CurieOrder.Comparer).ThenBy(fact => fact.Live, CurieOrder.Comparer))
        {
            liveOf.TryAdd(fact.Retired, fact.Live);
        }

        return liveOf;
    }

    // Replacements may be replaced in turn; a circle of them ends where it began.
    private static string Follow(Dictionary<string, string> liveOf, string identifier)
    {
        var current = identifier;
        for (var steps = 0; steps < 16 && liveOf.TryGetValue(current, out var live); steps++)
        {
            current = live;
        }

        return current;
    }

    private static HashSet<string> Excluded(FactBase facts)
    {
        var below = new HashSet<string>([Characteristic, AnimalDisease], StringComparer.Ordinal);
        var children = facts.Parents.ToLookup(fact => fact.Parent, fact => fact.Child, StringComparer.Ordinal);
        var open = new Queue<string>(below);
        while (open.TryDequeue(out var parent))
        {
            foreach (var child in children[parent].Where(below.Add))
            {
                open.Enqueue(child);
            }
        }

        below.UnionWith(facts.NotDiseases);
        return below;
    }
}
