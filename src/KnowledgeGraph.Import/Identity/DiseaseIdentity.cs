using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Identity;

/// <summary>The grouping of identifiers into diseases (docs/decisions/0004), with the sources' statements about them.</summary>
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

    /// <summary>The diseases, in CURIE order.</summary>
    public IReadOnlyList<Clique> Cliques { get; }

    /// <summary>The number of mappings that would have joined two MONDO classes.</summary>
    public int Conflicts { get; }

    /// <summary>Settles the identity of diseases from all facts of the sources.</summary>
    public static DiseaseIdentity Settle(FactBase facts)
    {
        var joining = IdentityJoining.Of(facts);
        var identity = new DiseaseIdentity(joining.Cliques(), joining.Successors, joining.Conflicts.Count);
        identity.Attach(facts, joining);
        return identity;
    }

    /// <summary>
    /// The row of the disease that has an identifier as its own, not of the one that a withdrawn identifier leads
    /// to; null if there is none.
    /// </summary>
    public int? OwnRowOf(string identifier) => _rowOf.TryGetValue(identifier, out var row) ? row : null;

    /// <summary>The row of the disease that an identifier belongs or leads to; null if there is none.</summary>
    public int? RowOf(string identifier) =>
        _rowOf.TryGetValue(identifier, out var row)
        || (_successors.Follow(identifier) is var live && live != identifier && _rowOf.TryGetValue(live, out row))
            ? row
            : null;

    private void Attach(FactBase facts, IdentityJoining joining)
    {
        // Mappings by name alone come first, because the other mappings of these identifiers were stated about something else. No row
        // states them, so none is counted.
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
                Attach(
                    joining.Twins.Contains(fact) ? fact with { Predicate = MappingPredicate.Exact } : fact,
                    joining.Conflicts.Contains(fact));
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

    // A mapping is kept with both of its records. If it does not join them, the second record has it in the reverse direction.
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
            Cliques[other].Mappings
                .Add(fact with { Left = fact.Right, Right = fact.Left, Predicate = Reverse(predicate), RightLabel = null });
        }
    }

    // An identifier that was the same as a withdrawn class leads to the successor of that class, unless it is a record of its own; then the
    // two are related.
    private void AttachOfWithdrawn(MappingFact fact, IdentityJoining joining)
    {
        var (withdrawn, other) = joining.IsWithdrawn(fact.Left) ? (fact.Left, fact.Right) : (fact.Right, fact.Left);
        var target = RowOf(withdrawn);
        if (_rowOf.TryGetValue(other, out var own))
        {
            fact.Origin.Load();
            if (target is { } row && row != own)
            {
                Cliques[own].Mappings.Add(
                    fact with { Left = other, Right = Cliques[row].Canonical, Predicate = MappingPredicate.Related, RightLabel = null });
                Cliques[row].Mappings.Add(
                    fact with { Left = Cliques[row].Canonical, Right = other, Predicate = MappingPredicate.Related, RightLabel = null });
            }

            Cliques[own].Mappings
                .Add(fact with { Left = other, Right = withdrawn, Predicate = MappingPredicate.Related, RightLabel = null });
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

    // If there are several successors, each has the retired identifier, so that a query for it finds all of them.
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
        // If several successors are stated and one is missing here or is not a disease, the one that is here is no
        // more the successor than the other.
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
                    fact.Source, fact.Origin, MappingPriority.Other, Cliques[row].Canonical,
                        fact.Retired, MappingPredicate.Related, Justification: null));
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
