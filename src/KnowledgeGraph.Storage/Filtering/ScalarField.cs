using System.Linq.Expressions;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>A value of the row itself, or, with an <see cref="Owner"/>, the values of rows that belong to it: there one that fits is enough.</summary>
/// <param name="Name">As the inputs name it.</param>
/// <param name="Description">For the schema.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Value">From the row that holds the value to the value.</param>
/// <param name="Owner">From the row that holds the value to the key of the row it belongs to; null where that is the same row.</param>
public sealed record ScalarField(string Name, string Description, FilterKind Kind, LambdaExpression Value, LambdaExpression? Owner)
    : FilterField(Name, Description)
{
    /// <summary>From the row asked about to the key that <see cref="Owner"/> names; null where it is the row's own.</summary>
    public LambdaExpression? Key { get; init; }

    /// <summary>More rows that hold values of the same kind; one that fits there is enough, too.</summary>
    public ScalarField? Also { get; init; }

    /// <summary>The identifiers of which the field shows one, and by all of which eq and in find the record; null if the value is no identifier.</summary>
    public IdentifierValues? Identifiers { get; init; }

    /// <summary>The stored values that a value asked for stands for; null if it stands for itself alone.</summary>
    public Func<string, IEnumerable<string>>? Spellings { get; init; }

    /// <summary>The value is the canonical identifier of a term, and as many are compared as terms fit.</summary>
    public bool IsTerm { get; init; }

    /// <summary>The entity of the row that holds the value.</summary>
    public Type RowType => Value.Parameters[0].Type;

    /// <summary>The property that holds the value.</summary>
    public string ColumnName => ((MemberExpression)Value.Body).Member.Name;

    /// <summary>The type of the value, null left out.</summary>
    public Type ValueType => Nullable.GetUnderlyingType(Value.ReturnType) ?? Value.ReturnType;
}
