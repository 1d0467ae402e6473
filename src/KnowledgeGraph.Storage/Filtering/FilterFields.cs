using System.Collections;
using System.Linq.Expressions;
using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>Collects the fields of a shape.</summary>
public sealed class FilterFields<TEntity> : IEnumerable<FilterField>
    where TEntity : class
{
    private readonly List<FilterField> _fields = [];

    public FilterFields<TEntity> Text(string name, string description, Expression<Func<TEntity, string?>> value) =>
        Add(new ScalarField(name, description, FilterKind.Text, value, Owner: null));

    /// <summary>An identifier of the record, the one shown of several: the record is found by any that stands for it.</summary>
    public FilterFields<TEntity> Identifier(
        string name,
        string description,
        Expression<Func<TEntity, string?>> value,
        EntityType type,
        params IReadOnlyList<string> authorities) =>
        Add(new ScalarField(name, description, FilterKind.Text, value, Owner: null)
        {
            Identifiers = new IdentifierValues(type, authorities),
        });

    /// <summary>A number that is an identifier of the record.</summary>
    public FilterFields<TEntity> Identifier(
        string name, string description, Expression<Func<TEntity, int?>> value, EntityType type, string authority) =>
        Add(new ScalarField(name, description, FilterKind.WholeNumber, Unwidened(value), Owner: null)
        {
            Identifiers = new IdentifierValues(type, [authority]),
        });

    /// <summary>A text that is stored in several spellings, all of which a value asked for finds.</summary>
    public FilterFields<TEntity> Text(
        string name, string description, Expression<Func<TEntity, string?>> value, Func<string, IEnumerable<string>> spellings) =>
        Add(new ScalarField(name, description, FilterKind.Text, value, Owner: null) { Spellings = spellings });

    public FilterFields<TEntity> WholeNumber(string name, string description, Expression<Func<TEntity, int?>> value) =>
        Add(new ScalarField(name, description, FilterKind.WholeNumber, Unwidened(value), Owner: null));

    /// <summary>A number of links.</summary>
    public FilterFields<TEntity> Count<TLink>(
        string name, string description, Expression<Func<TLink, int>> owner, Expression<Func<TLink, bool>>? condition = null) =>
        Add(new ScalarField(name, description, FilterKind.WholeNumber, (Expression<Func<TEntity, int>>)(_ => 0), Owner: null)
        {
            Counted = new CountedLinks(owner, condition),
        });

    public FilterFields<TEntity> RealNumber(
        string name, string description, Expression<Func<TEntity, double?>> value, string? tieBreaker = null) =>
        Add(new ScalarField(name, description, FilterKind.RealNumber, Unwidened(value), Owner: null) { TieBreaker = tieBreaker });

    public FilterFields<TEntity> Boolean(string name, string description, Expression<Func<TEntity, bool?>> value) =>
        Add(new ScalarField(name, description, FilterKind.Boolean, Unwidened(value), Owner: null));

    public FilterFields<TEntity> Enumeration<TEnum>(string name, string description, Expression<Func<TEntity, TEnum?>> value)
        where TEnum : struct, Enum =>
        Add(new ScalarField(name, description, FilterKind.Enumeration, Unwidened(value), Owner: null));

    /// <summary>A text of rows that belong to this one.</summary>
    public FilterFields<TEntity> TextOf<TPart>(
        string name, string description, Expression<Func<TPart, string?>> value, Expression<Func<TPart, int>> owner) =>
        Add(new ScalarField(name, description, FilterKind.Text, value, owner));

    /// <summary>An enum value of rows that belong to this one.</summary>
    public FilterFields<TEntity> EnumerationOf<TPart, TEnum>(
        string name, string description, Expression<Func<TPart, TEnum>> value, Expression<Func<TPart, int>> owner)
        where TEnum : struct, Enum =>
        Add(new ScalarField(name, description, FilterKind.Enumeration, value, owner));

    /// <summary>An enum value of rows that belong to this one, or to another row that this one names.</summary>
    public FilterFields<TEntity> EnumerationOf<TPart, TShared, TEnum>(
        string name,
        string description,
        Expression<Func<TPart, TEnum>> value,
        Expression<Func<TPart, int>> owner,
        Expression<Func<TShared, TEnum>> sharedValue,
        Expression<Func<TShared, int>> sharedOwner,
        Expression<Func<TEntity, int>> sharedKey)
        where TEnum : struct, Enum =>
        Add(new ScalarField(name, description, FilterKind.Enumeration, value, owner)
        {
            Also = new ScalarField(name, description, FilterKind.Enumeration, sharedValue, sharedOwner) { Key = sharedKey },
        });

    public FilterFields<TEntity> Texts<TPart>(
        string name, string description, Expression<Func<TPart, string?>> value, Expression<Func<TPart, int>> owner) =>
        Add(new TextListField(name, description, new ScalarField(name, description, FilterKind.Text, value, Owner: null), owner));

    public FilterFields<TEntity> Links<TLink>(
        string name,
        string description,
        Func<FilterShape> link,
        Expression<Func<TLink, int>> owner) =>
        Add(new LinksField(name, description, link, owner));

    public FilterFields<TEntity> Record(string name, string description, Func<FilterShape> record, Expression<Func<TEntity, int>> key) =>
        Add(new RecordField(name, description, record, key));

    /// <summary>The row itself, as a term.</summary>
    public FilterFields<TEntity> Term(string name, string description, EntityType ontology) =>
        Add(new TermField(name, description, ontology));

    /// <summary>The one term that the row names.</summary>
    public FilterFields<TEntity> Term(
        string name, string description, EntityType ontology, Func<FilterShape> record, Expression<Func<TEntity, int>> key) =>
        Add(new TermField(name, description, ontology) { Record = new RecordField(name, description, record, key) });

    /// <summary>The terms that rows which belong to this one name by their canonical identifier.</summary>
    public FilterFields<TEntity> TermOf<TPart>(
        string name, string description, EntityType ontology, Expression<Func<TPart, string?>> curie, Expression<Func<TPart, int>> owner) =>
        Add(new TermField(name, description, ontology)
        {
            Curie = new ScalarField(name, description, FilterKind.Text, curie, owner) { IsTerm = true },
        });

    public FilterFields<TEntity> TermSet(
        string name, string description, EntityType ontology, Func<IReadOnlyList<int>, double?, FilterNode> hasAnyOf) =>
        Add(new TermSetField(name, description, ontology, hasAnyOf));

    public IEnumerator<FilterField> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private FilterFields<TEntity> Add(FilterField field)
    {
        _fields.Add(field);
        return this;
    }

    // A column that is never null was widened by the compiler to fit; SQL must see the column itself.
    private static LambdaExpression Unwidened(LambdaExpression value) =>
        value.Body is UnaryExpression { NodeType: ExpressionType.Convert } widened
            ? Expression.Lambda(widened.Operand, value.Parameters)
            : value;
}
