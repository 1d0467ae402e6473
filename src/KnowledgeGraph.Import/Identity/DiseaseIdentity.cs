using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Identity;

/// <summary>Which identifiers are one disease (docs/decisions/0004), and what the sources say of them.</summary>
internal sealed class DiseaseIdentity
{
    private readonly Dictionary<string, int> _rowOf = new(StringComparer.Ordinal);
    private readonly Successors _successors;

    private DiseaseIdentity(IReadOnlyList<Clique> cliques, Successors successors, int conflicts)
    {
        (Cliques, _successors, Conflicts) = (cliques, successors, conflicts);
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
        var joining = IdentityJoining.Of(facts);
        var identity = new DiseaseIdentity(joining.Cliques(), joining.Successors, joining.Conflicts.Count);
        identity.Attach(facts, joining);
        return identity;
    }

    /// <summary>The disease an identifier is one of, not the one that a withdrawn identifier leads to; null if there is none.</summary>
    public int? OwnRowOf(string identifier) => _rowOf.TryGetValue(identifier, out var row) ? row : null;

    /// <summary>The disease an identifier belongs to; null if there is none.</summary>
    public int? RowOf(string identifier) =>
        _rowOf.TryGetValue(identifier, out var row)
        || (_successors.Follow(identifier) is var live && live != identifier && _rowOf.TryGetValue(live, out row))
            ? row
            : null;

    private void Attach(FactBase facts, IdentityJoining joining)
    {
        // What is one for its name alone says so first: the other mappings of its identifiers were stated of something else. No row states it, and none is counted.
        foreach (var fact in joining.Namesakes.Where(fact => fact.Predicate == MappingPredicate.Exact))
        {
            Cliques[_rowOf[fact.Left]].Mappings.Add(fact);
        }

        foreach (var fact in joining.Ordered)
        {
            if (joining.IsOfWithdrawn(fact))
            {
                AttachOfWithdrawn(fact, joining);
            }
            else
            {
                Attach(joining.Twins.Contains(fact) ? fact with { Predicate = MappingPredicate.Exact } : fact, joining.Conflicts.Contains(fact));
            }
        }

        foreach (var fact in facts.Retired)
        {
            AttachRetired(fact);
        }

        foreach (var fact in joining.Namesakes.Where(fact => fact.Predicate != MappingPredicate.Exact))
        {
            Cliques[_rowOf[fact.Left]].Mappings.Add(fact);
            Cliques[_rowOf[fact.Right]].Mappings.Add(fact with { Left = fact.Right, Right = fact.Left });
        }
    }

    // A mapping stands with both of its records. One that does not join is seen from the other side, too, there the other way round.
    private void Attach(MappingFact fact, bool isConflict)
    {
        var (left, right) = (RowOf(fact.Left), RowOf(fact.Right));
        if (left is null && right is null)
        {
            fact.Origin.Miss("a mapping of which neither side is a disease of the release", $"{fact.Left} {fact.Right}");
            return;
        }

        fact.Origin.Load();
        var isInside = left == right;
        var predicate = isInside || (fact.Predicate != MappingPredicate.Exact && !isConflict) ? fact.Predicate : MappingPredicate.Xref;
        if (!isInside && left is not null && right is not null && predicate == MappingPredicate.Xref)
        {
            predicate = MappingPredicate.Related;
        }

        if (left is { } row)
        {
            Cliques[row].Mappings.Add(fact with { Predicate = predicate });
        }

        if (right is { } other && !isInside)
        {
            Cliques[other].Mappings.Add(fact with { Left = fact.Right, Right = fact.Left, Predicate = Reverse(predicate), RightLabel = null });
        }
    }

    // What a withdrawn class was the same as leads to its successor, unless it is a record of its own: then the two are related.
    private void AttachOfWithdrawn(MappingFact fact, IdentityJoining joining)
    {
        var (withdrawn, other) = joining.IsWithdrawn(fact.Left) ? (fact.Left, fact.Right) : (fact.Right, fact.Left);
        var target = RowOf(withdrawn);
        if (_rowOf.TryGetValue(other, out var own))
        {
            fact.Origin.Load();
            if (target is { } row && row != own)
            {
                Cliques[own].Mappings.Add(fact with { Left = other, Right = Cliques[row].Canonical, Predicate = MappingPredicate.Related, RightLabel = null });
                Cliques[row].Mappings.Add(fact with { Left = Cliques[row].Canonical, Right = other, Predicate = MappingPredicate.Related, RightLabel = null });
            }

            Cliques[own].Mappings.Add(fact with { Left = other, Right = withdrawn, Predicate = MappingPredicate.Related, RightLabel = null });
        }
        else if (target is { } row && !joining.IsWithdrawn(other))
        {
            fact.Origin.Load();
            Cliques[row].Retired.Add(new RetiredFact(fact.Source, fact.Origin, other, withdrawn) { IsOfWithdrawnClass = true });
        }
        else
        {
            fact.Origin.Miss("a mapping of a withdrawn class that leads nowhere", $"{fact.Left} {fact.Right}: of a withdrawn class");
        }
    }

    // Of several successors each has the identifier, so that who asks for it is told all of them.
    private void AttachRetired(RetiredFact fact)
    {
        var choices = _successors.Choices.GetValueOrDefault(fact.Retired) ?? [fact.Retired];
        var rows = choices.Select(RowOf);
        var known = rows.OfType<int>().Distinct().ToList();
        if (known.Count == 0 || _rowOf.ContainsKey(fact.Retired))
        {
            fact.Origin.Miss("a successor that is no disease of the release", $"{fact.Retired} replaced by {fact.Live}");
            return;
        }

        fact.Origin.Load();
        // Of several that are stated one may not be here, or be no disease: the one that is here is then no more the successor than the other.
        var isChosen = known.Count > 1 || !choices.Any(choice => RowOf(choice) is null);
        foreach (var row in known)
        {
            if (isChosen)
            {
                Cliques[row].Retired.Add(fact);
            }
            else
            {
                Cliques[row].Mappings.Add(new MappingFact(
                    fact.Source, fact.Origin, MappingPriority.Other, Cliques[row].Canonical, fact.Retired, MappingPredicate.Related, Justification: null));
            }
        }
    }

    private static MappingPredicate Reverse(MappingPredicate predicate) => predicate switch
    {
        MappingPredicate.Broad => MappingPredicate.Narrow,
        MappingPredicate.Narrow => MappingPredicate.Broad,
        _ => predicate,
    };
}
