using System.Linq.Expressions;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>
/// A value of the row itself, or, with an <see cref="Owner"/>, the values of rows that belong to it: then one match is enough.
/// </summary>
/// <param name="Name">The name in the inputs.</param>
/// <param name="Description">The description in the schema.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Value">Leads from the row that holds the value to the value.</param>
/// <param name="Owner">
/// Leads from the row that holds the value to the key of the row that it belongs to; null if that is the same row.
/// </param>
public sealed record ScalarField(string Name, string Description, FilterKind Kind, LambdaExpression Value, LambdaExpression? Owner)
    : FilterField(Name, Description)
{
    /// <summary>Leads from the row asked about to the key that <see cref="Owner"/> names; null if it is the row's own.</summary>
    public LambdaExpression? Key { get; init; }

    /// <summary>A further kind of row with values of the same kind; one match there is enough too.</summary>
    public ScalarField? Also { get; init; }

    /// <summary>
    /// The identifiers by which eq and in find the record, one of which the field shows; null if the value is not an identifier.
    /// </summary>
    public IdentifierValues? Identifiers { get; init; }

    /// <summary>Gives the stored values that a requested value stands for; null if it stands only for itself.</summary>
    public Func<string, IEnumerable<string>>? Spellings { get; init; }

    /// <summary>The links whose number the value is; null if a column holds the value.</summary>
    public CountedLinks? Counted { get; init; }

    /// <summary>The field of the same row that breaks ties in an order by this one, the greatest value first; null for none.</summary>
    public string? TieBreaker { get; init; }

    /// <summary>True if the value is the canonical identifier of a term; it is compared with all matching terms.</summary>
    public bool IsTerm { get; init; }

    /// <summary>The entity of the row that holds the value.</summary>
    public Type RowType => Value.Parameters[0].Type;

    /// <summary>The property that holds the value, which is no number of links.</summary>
    public string ColumnName => ((MemberExpression)Value.Body).Member.Name;

    /// <summary>The type of the value without nullability.</summary>
    public Type ValueType => Nullable.GetUnderlyingType(Value.ReturnType) ?? Value.ReturnType;
}
