using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Costs;

/// <summary>One field of a reply: a response name, and all places of the document that ask for it of one object type.</summary>
/// <param name="Name">The response name.</param>
/// <param name="Places">The places; valid documents have the same field and arguments at each of them.</param>
internal sealed record AskedField(string Name, List<AskedField.Place> Places)
{
    /// <summary>The field as its first place writes it.</summary>
    public GraphQLField Syntax => Places[0].Field;

    /// <summary>Whether each place has the same conditions, so that what they select has none further.</summary>
    private bool HasOneCondition => Places.TrueForAll(place => Condition.KeyOf(place.Conditions) == Condition.KeyOf(Places[0].Conditions));

    /// <summary>The conditions; at least one must hold for the field to be in the reply. Empty if it always is.</summary>
    public IReadOnlyList<Condition[]> Alternatives =>
        Places.Exists(place => place.Conditions.Length == 0) ? []
        : HasOneCondition ? [Places[0].Conditions]
        : [.. Places.Select(place => place.Conditions).DistinctBy(Condition.KeyOf)];

    /// <summary>The selections in the field's value, at all places together.</summary>
    public IReadOnlyList<AskedSet> Selections()
    {
        var isOne = HasOneCondition;
        var sets = new List<AskedSet>();
        foreach (var place in Places.OrderBy(place => place.Conditions.Length))
        {
            if (place.Field.SelectionSet is { } set && !sets.Exists(known => known.Set == set && known.Conditions.Length == 0))
            {
                sets.Add(new AskedSet(set, isOne ? [] : place.Conditions));
            }
        }

        return sets;
    }

    /// <summary>One place, and the conditions that must all hold for it to count.</summary>
    public readonly record struct Place(GraphQLField Field, Condition[] Conditions);
}
