using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Operations;

/// <summary>The fields that are selected on objects of one type at one place.</summary>
/// <param name="fields">All of them, in the order in which they are first asked for.</param>
/// <param name="guards">The selections that have conditions, fields and fragments.</param>
internal sealed class ObjectSelection(Selection[] fields, IReadOnlyList<ObjectSelection.Guard> guards)
{
    private readonly bool _isConditional = Array.Exists(fields, field => field.Places.Any(place => !place.Conditions.IsEmpty));

    /// <summary>All fields, whatever their conditions.</summary>
    public IReadOnlyList<Selection> All => fields;

    /// <summary>The fields that a request wants, in the order in which it asks for them.</summary>
    public IEnumerable<Selection> In(ConditionFlags flags) => !_isConditional
        ? fields
        : from field in fields
          let place = field.PlaceIn(flags)
          where place is not null
          orderby place.Value.Order
          select field;

    /// <summary>Looks at the conditions that a request meets here.</summary>
    /// <exception cref="ExecutionError">The request gives null for one of them.</exception>
    public void RequireConditions(OperationRequest request)
    {
        foreach (var guard in guards)
        {
            if (request.Flags.Hold(guard.Outer))
            {
                request.Wants(guard.Selection);
            }
        }
    }

    /// <summary>A selection with conditions of its own.</summary>
    /// <param name="Selection">The field or fragment.</param>
    /// <param name="Outer">The conditions that must hold for it to be looked at.</param>
    public readonly record struct Guard(ASTNode Selection, ConditionSet Outer);
}
