using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Operations;

/// <summary>One field of a reply: a response name, and all places of the document that ask for it of one type.</summary>
internal sealed class Selection
{
    /// <param name="operation">The operation.</param>
    /// <param name="responseName">The name in the reply.</param>
    /// <param name="field">The field of the schema.</param>
    /// <param name="places">The places; a valid document has the same field and arguments at each of them.</param>
    public Selection(Operation operation, string responseName, FieldType field, IReadOnlyList<Place> places)
    {
        (ResponseName, Field, Places) = (responseName, field, places);
        // The selections in such a field have no conditions besides the field's own.
        var haveOneCondition = places.All(place => place.Conditions.Key == places[0].Conditions.Key);
        Alternatives = places.Any(place => place.Conditions.IsEmpty) ? []
            : haveOneCondition ? [places[0].Conditions]
            : [.. places.Select(place => place.Conditions).DistinctBy(conditions => conditions.Key)];
        Selections = operation.Merge(SetsOf(places, haveOneCondition));
    }

    public string ResponseName { get; }

    /// <summary>The field of the schema.</summary>
    public FieldType Field { get; }

    /// <summary>The places in the order in which the operation, with its fragments written out, comes by them.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The sets of conditions of which one must hold for the field to be wanted; empty if it always is.</summary>
    public IReadOnlyList<ConditionSet> Alternatives { get; }

    /// <summary>The selections in the field's value, at all places together; null where it has none.</summary>
    public MergedSelections? Selections { get; }

    /// <summary>The field as its first place writes it.</summary>
    public GraphQLField Syntax => Places[0].Syntax;

    /// <summary>Whether the field tells of the schema and not of data.</summary>
    public bool IsOfIntrospection => Field.Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The first place that a request wants the field at; null if it does not want it.</summary>
    public Place? PlaceIn(ConditionFlags flags)
    {
        foreach (var place in Places)
        {
            if (flags.Hold(place.Conditions))
            {
                return place;
            }
        }

        return null;
    }

    private static List<ConditionalSet> SetsOf(IReadOnlyList<Place> places, bool haveOneCondition)
    {
        var sets = new List<ConditionalSet>();
        var taken = new HashSet<GraphQLSelectionSet>(ReferenceEqualityComparer.Instance);
        foreach (var place in places)
        {
            // A set that has been taken without conditions adds nothing when it comes again with some.
            if (place.Syntax.SelectionSet is { } set && !taken.Contains(set))
            {
                var conditions = haveOneCondition ? ConditionSet.Empty : place.Conditions;
                sets.Add(new ConditionalSet(set, conditions));
                _ = conditions.IsEmpty && taken.Add(set);
            }
        }

        return sets;
    }

    /// <summary>One place.</summary>
    /// <param name="Order">Its number among the places of all fields of the object.</param>
    /// <param name="Syntax">The field as it is written there.</param>
    /// <param name="Conditions">The conditions that must all hold for it to count.</param>
    public readonly record struct Place(int Order, GraphQLField Syntax, ConditionSet Conditions);
}
