using GraphQL.Types;

namespace KnowledgeGraph.Server.Execution;

/// <summary>How a field's value is completed: the field's type, unwrapped once for good.</summary>
internal sealed class ValueShape
{
    private ValueShape(bool isRequired) => IsRequired = isRequired;

    /// <summary>Null is an error that the parent pays for.</summary>
    public bool IsRequired { get; }

    /// <summary>The shape of a list's items; null if the value is not a list.</summary>
    public ValueShape? Item { get; private init; }

    /// <summary>Writes a scalar or enum; null where the value is none.</summary>
    public LeafWriter? Leaf { get; private init; }

    /// <summary>The one type of an object; null where the value is none, or may be of several types.</summary>
    public IObjectGraphType? Object { get; private init; }

    /// <summary>The interface or union of an object.</summary>
    public IAbstractGraphType? Abstract { get; private init; }

    public static ValueShape Of(IGraphType type, bool isRequired = false) => type switch
    {
        NonNullGraphType required => Of(required.ResolvedType!, isRequired: true),
        ListGraphType list => new ValueShape(isRequired) { Item = Of(list.ResolvedType!) },
        ScalarGraphType scalar => new ValueShape(isRequired) { Leaf = LeafWriter.Of(scalar) },
        IObjectGraphType fixedType => new ValueShape(isRequired) { Object = fixedType },
        IAbstractGraphType abstractType => new ValueShape(isRequired) { Abstract = abstractType },
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no output type"),
    };
}
