using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Texts;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Identity;

/// <summary>
/// Joins identifiers into diseases: first by exact mappings, the better source first, then by cross-references of a MONDO class to an entry
/// of the same name, then by the name of a class if no source says that the record is another disease. Mappings of withdrawn classes never
/// join, nor are two MONDO classes ever joined.
/// </summary>
internal sealed class IdentityJoining
{
    private const string Characteristic = "MONDO:0021125";
    private const string AnimalDisease = "MONDO:0005583";

    // Identifiers of findings, genes and chemicals are not diseases, whatever a mapping says.
    private static readonly string[] NeverDiseases = ["HP:", "GO:", "CHEBI:", "HGNC:", "NCBIGene:", "UBERON:", "http"];

    private readonly FactBase _facts;
    private readonly HashSet<string> _excluded;
    private readonly HashSet<string> _geneEntries;
    private readonly HashSet<string> _live;
    private readonly Successors _sameConcept;
    private readonly DisjointSets _sets;
    private readonly ILookup<string, DiseaseFact> _named;
    private readonly Dictionary<string, string[]> _folded = new(StringComparer.Ordinal);
    private List<Clique>? _cliques;

    private IdentityJoining(FactBase facts)
    {
        _facts = facts;
        _excluded = Excluded(facts);
        _geneEntries = [.. facts.GeneEntries.Except(facts.PhenotypeEntries)];
        _live = facts.Diseases.Where(fact => fact.Rank == NameRank.Mondo).Select(fact => fact.Disease)
            .Where(id => !_excluded.Contains(id) && !facts.Withdrawn.Contains(id)).ToHashSet(StringComparer.Ordinal);
        _sameConcept = new Successors(facts.Retired.Where(fact => fact.IsSameConcept).Select(Stated), _live.Contains);
        Successors = new Successors(facts.Retired.Select(Stated).Concat(HeldByLiveClasses(facts)), _live.Contains);
        _sets = new DisjointSets(_live);
        _named = facts.Diseases.Where(fact => fact.Name is not null).ToLookup(fact => fact.Disease, StringComparer.Ordinal);
        var contested = Contested();
        Ordered = facts.Mappings
            .OrderBy(fact => fact.Priority)
            // If two classes are mapped to one entry, the class with the same name gets it.
            .ThenBy(fact => contested.Contains(fact.Right) && fact.Predicate == MappingPredicate.Exact && IsNamesake(fact) ? 0 : 1)
            .ThenBy(fact => fact.Left, CurieOrder.Comparer)
            .ThenBy(fact => fact.Right, CurieOrder.Comparer)
            .ToList();
    }

    /// <summary>The successors of withdrawn and merged identifiers.</summary>
    public Successors Successors { get; }

    /// <summary>The mappings in the order of their rank.</summary>
    public IReadOnlyList<MappingFact> Ordered { get; }

    /// <summary>The mappings that would have joined two MONDO classes.</summary>
    public HashSet<MappingFact> Conflicts { get; } = [];

    /// <summary>The cross-references to an entry of the same name, which join as exact mappings do.</summary>
    public HashSet<MappingFact> Twins { get; } = [];

    /// <summary>
    /// The mappings by name alone: exact if a record belongs to a class because of its name, related if records of
    /// the same name stay apart.
    /// </summary>
    public IReadOnlyList<MappingFact> Namesakes { get; private set; } = [];

    /// <summary>Joins all identifiers that belong together.</summary>
    public static IdentityJoining Of(FactBase facts)
    {
        var joining = new IdentityJoining(facts);
        joining.JoinExact();
        joining.JoinTwins();
        joining.JoinNamesakes();
        return joining;
    }

    /// <summary>Whether an identifier was withdrawn by its authority, or replaced; a concept that was merged is the same concept.</summary>
    public bool IsWithdrawn(string identifier) =>
        !_live.Contains(identifier)
        && (_facts.Withdrawn.Contains(identifier)
            || (_sameConcept.Follow(identifier) == identifier && Successors.Follow(identifier) != identifier));

    /// <summary>Whether a mapping is exact and one of its sides was withdrawn.</summary>
    public bool IsOfWithdrawn(MappingFact fact) =>
        fact.Predicate == MappingPredicate.Exact && (IsWithdrawn(fact.Left) || IsWithdrawn(fact.Right));

    /// <summary>The diseases that a source declares as such, in CURIE order.</summary>
    public IReadOnlyList<Clique> Cliques() => _cliques ??= Settled();

    private List<Clique> Settled()
    {
        var roots = _facts.Diseases
            .Select(fact => fact.Disease)
            .Where(id => !IsWithdrawn(id))
            .Select(_sameConcept.Follow)
            .Where(id => !_excluded.Contains(id) && IsDisease(id))
            .Select(id => (Id: id, Root: _sets.Find(id)))
            .Where(entry => !_geneEntries.Contains(entry.Id) || _sets.HasClass(entry.Root))
            .Select(entry => entry.Root)
            .ToHashSet(StringComparer.Ordinal);
        var members = _sets.Members();
        return [.. roots.Select(root => Clique.Of(members[root])).OrderBy(clique => clique.Canonical, CurieOrder.Comparer)];
    }

    private void JoinExact()
    {
        foreach (var fact in Ordered.Where(
            fact => fact.Predicate == MappingPredicate.Exact && IsDisease(fact.Left) && IsDisease(fact.Right) && !IsOfWithdrawn(fact)))
        {
            var (left, right) = (_sameConcept.Follow(fact.Left), _sameConcept.Follow(fact.Right));
            if (_excluded.Contains(left) || _excluded.Contains(right)
                || (fact.Priority != MappingPriority.Mondo && (IsGene(left) || IsGene(right))))
            {
                continue;
            }

            if (!_sets.TryJoin(left, right))
            {
                Conflicts.Add(fact);
                fact.Origin.Report.Note($"identity conflict: {fact.Left} and {fact.Right} belong to two MONDO classes; kept as related");
            }
        }
    }

    // Joins one disease under two records: Mondo refers from its class to an entry that has the very same name.
    private void JoinTwins()
    {
        foreach (var fact in Ordered.Where(
            fact => fact.Predicate == MappingPredicate.Xref && _live.Contains(fact.Left) && IsDisease(fact.Right)))
        {
            if (!IsWithdrawn(fact.Right) && !_excluded.Contains(fact.Right) && !IsGene(fact.Right) && IsNamesake(fact))
            {
                if (_sets.TryJoin(fact.Left, fact.Right))
                {
                    Twins.Add(fact);
                }
            }
        }
    }

    private void JoinNamesakes()
    {
        var cliques = Settled();
        var namesakes = new Namesakes(_facts, cliques, _named, _live, Successors);
        var same = namesakes.Same().ToList();
        foreach (var fact in same)
        {
            _sets.TryJoin(fact.Left, fact.Right);
        }

        var joined = same.SelectMany(fact => new[] { fact.Left, fact.Right }).ToHashSet(StringComparer.Ordinal);
        var members = cliques.Where(clique => joined.Contains(clique.Canonical))
            .ToLookup(clique => _sets.Find(clique.Canonical), clique => clique.Members);
        _cliques = [.. cliques.Where(clique => !joined.Contains(clique.Canonical))
            .Concat(members.Select(parts => Clique.Of(parts.SelectMany(part => part))))
            .OrderBy(clique => clique.Canonical, CurieOrder.Comparer)];

        Namesakes = [.. same, .. namesakes.Apart((left, right) => _sets.Find(left) == _sets.Find(right))];
    }

    // Whether the entry that a class is mapped to has the name of the class, by the mapping or by any source.
    private bool IsNamesake(MappingFact fact)
    {
        var own = FoldedNames(fact.Left);
        return FoldedNames(fact.Right).Any(own.Contains)
            || (fact.RightLabel is { } label && own.Contains(FoldedText.Of(label), StringComparer.Ordinal));
    }

    private string[] FoldedNames(string identifier)
    {
        if (!_folded.TryGetValue(identifier, out var names))
        {
            names = [.. _named[identifier].Select(fact => fact.Name!).Distinct(StringComparer.Ordinal).Select(FoldedText.Of)
                .Where(name => name.Length > 0)
                .Distinct(StringComparer.Ordinal)];
            _folded.Add(identifier, names);
        }

        return names;
    }

    // Finds the entries that more than one live class is mapped to exactly.
    private HashSet<string> Contested()
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        var contested = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in _facts.Mappings.Where(fact => fact.Predicate == MappingPredicate.Exact && _live.Contains(fact.Left)))
        {
            if (!classes.TryAdd(fact.Right, fact.Left) && classes[fact.Right] != fact.Left)
            {
                contested.Add(fact.Right);
            }
        }

        return contested;
    }

    private bool IsGene(string identifier) => _geneEntries.Contains(identifier);

    private static (string Retired, string Live, bool IsAlternative) Stated(RetiredFact fact) =>
        (fact.Retired, fact.Live, fact.IsAlternative);

    // An entry that its own authority withdrew, but to which a live MONDO class is still mapped, belongs to that class.
    private IEnumerable<(string Retired, string Live, bool IsAlternative)> HeldByLiveClasses(FactBase facts) =>
        facts.Mappings
            .Where(fact => fact.Predicate == MappingPredicate.Exact && fact.Priority == MappingPriority.Mondo && _live.Contains(fact.Left))
            .Where(fact => facts.Withdrawn.Contains(fact.Right))
            .Select(fact => (fact.Right, fact.Left, true));

    private static bool IsDisease(string identifier) =>
        identifier.Contains(':') && !Array.Exists(NeverDiseases, prefix => identifier.StartsWith(prefix, StringComparison.Ordinal));

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
