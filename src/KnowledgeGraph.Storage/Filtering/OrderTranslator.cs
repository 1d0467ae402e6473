using System.Linq.Expressions;
using KnowledgeGraph.Storage.Dialects;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>
/// Writes an order as LINQ: the sorting, the condition that a row is beyond or ahead of a place, and the values that make a place.
/// </summary>
internal sealed class OrderTranslator
{
    private readonly ParameterExpression _row;
    private readonly IReadOnlyList<OrderTerm> _terms;
    private readonly TextComparison _texts;
    private readonly List<Expression> _values;
    private readonly List<Expression> _keys;
    private readonly List<bool> _mayBeMissing;
    private readonly Expression _id;

    /// <summary>Translates the terms.</summary>
    /// <param name="context">Gives the model, which shows which columns may be null.</param>
    /// <param name="row">The row being ordered.</param>
    /// <param name="terms">The order.</param>
    /// <param name="id">The key that decides among equals.</param>
    public OrderTranslator(DbContext context, ParameterExpression row, IReadOnlyList<OrderTerm> terms, Expression id)
    {
        (_row, _terms, _id, _texts) = (row, terms, id, TextComparison.For(context));
        _values = [.. terms.Select(term => ValueOf(context, term, row))];
        _keys = _values.ConvertAll(_texts.Folded);
        _mayBeMissing = [.. terms.Select(term => MayBeMissing(context, term))];
    }

    /// <summary>Sorts rows; backward is the exact reverse.</summary>
    public IQueryable<TEntity> Sort<TEntity>(IQueryable<TEntity> rows, bool isBackward)
    {
        var query = rows.Expression;
        var isFirst = true;
        for (var term = 0; term < _terms.Count; term++)
        {
            if (_mayBeMissing[term])
            {
                Append(FilterTranslator.IsNull(_values[term]), isBackward);
            }

            Append(_keys[term], _terms[term].IsDescending != isBackward);
        }

        Append(_id, isBackward);
        return rows.Provider.CreateQuery<TEntity>(query);

        void Append(Expression key, bool isDescending)
        {
            var method = (isFirst, isDescending) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            query = Expression.Call(
                typeof(Queryable),
                method,
                [typeof(TEntity), key.Type],
                query,
                Expression.Quote(Expression.Lambda(key, _row)));
            isFirst = false;
        }
    }

    /// <summary>The condition that a row comes after a place.</summary>
    public Expression Beyond(Keyset place) => Past(place, isForward: true);

    /// <summary>The condition that a row comes before a place.</summary>
    public Expression Ahead(Keyset place) => Past(place, isForward: false);

    /// <summary>The values of a row that make its place, as an array.</summary>
    public Expression Values() =>
        Expression.NewArrayInit(typeof(object), _values.Select(value => Expression.Convert(value, typeof(object))));

    // A row is past a place if it is past it in the first term, or equal in that and past it in the second, and so
    // on, and finally in the key.
    private Expression Past(Keyset place, bool isForward)
    {
        var past = isForward
            ? Expression.GreaterThan(_id, RowExpressions.Parameter(place.Id))
            : (Expression)Expression.LessThan(_id, RowExpressions.Parameter(place.Id));
        for (var term = _terms.Count - 1; term >= 0; term--)
        {
            var level = Expression.AndAlso(IsEqual(term, place.Values[term]), past);
            past = IsPast(term, place.Values[term], isForward) is { } further ? Expression.OrElse(further, level) : level;
        }

        return past;
    }

    private Expression IsEqual(int term, object? value) =>
        value is null
            ? FilterTranslator.IsNull(_values[term])
            : Expression.Equal(_keys[term], FilterTranslator.Typed(_texts.Folded(value), _keys[term].Type));

    // Missing values are last in either direction; null if nothing can be past.
    private Expression? IsPast(int term, object? value, bool isForward)
    {
        var (stored, key) = (_values[term], _keys[term]);
        if (value is null)
        {
            return isForward ? null : Expression.Not(FilterTranslator.IsNull(stored));
        }

        var isGreater = _terms[term].IsDescending != isForward;
        var past = Compared(key, FilterTranslator.Typed(_texts.Folded(value), key.Type), isGreater);
        return isForward && _mayBeMissing[term] ? Expression.OrElse(past, FilterTranslator.IsNull(stored)) : past;
    }

    private static BinaryExpression Compared(Expression key, Expression value, bool isGreater)
    {
        if (key.Type != typeof(string))
        {
            return isGreater ? Expression.GreaterThan(key, value) : Expression.LessThan(key, value);
        }

        var comparison = Expression.Call(typeof(string), nameof(string.Compare), null, key, value);
        var zero = Expression.Constant(0);
        return isGreater ? Expression.GreaterThan(comparison, zero) : Expression.LessThan(comparison, zero);
    }

    // C# has no order of false and true, so they become numbers. A missing value stays missing.
    private static ConditionalExpression NumberOf(Expression value) => value.Type == typeof(bool)
        ? Expression.Condition(value, Expression.Constant(1), Expression.Constant(0))
        : Expression.Condition(
            Expression.Property(value, nameof(Nullable<bool>.HasValue)),
            Expression.Convert(NumberOf(Expression.Property(value, nameof(Nullable<bool>.Value))), typeof(int?)),
            Expression.Constant(null, typeof(int?)));

    private static Expression ValueOf(DbContext context, OrderTerm term, Expression row)
    {
        if (term.Path.Count == 0)
        {
            var value = FilterTranslator.ValueOf(context, term.Field, row);
            return term.Field.Kind switch
            {
                FilterKind.Enumeration => Expression.Convert(value, value.Type == term.Field.ValueType ? typeof(int) : typeof(int?)),
                FilterKind.Boolean => NumberOf(value),
                _ => value,
            };
        }

        var record = Expression.Parameter(term.Path[0].RecordShape().Entity, "record");
        var isTheOne = Expression.Equal(Expression.Property(record, "Id"), term.Path[0].Key.On(row));
        var where = Expression.Call(
            typeof(Queryable), nameof(Queryable.Where), [record.Type], FilterTranslator.RootOf(context, record.Type), Expression.Lambda(
                isTheOne,
                record));
        var inner = ValueOf(context, term with { Path = [.. term.Path.Skip(1)] }, record);
        var select = Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [record.Type, inner.Type], where, Expression.Lambda(inner, record));
        var found = Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [inner.Type], select);
        return term.Field.Kind == FilterKind.Text ? Collated(context, found) : found;
    }

    // A column's collation does not extend beyond a subquery.
    private static MethodCallExpression Collated(DbContext context, Expression value) =>
        Expression.Call(
            typeof(RelationalDbFunctionsExtensions),
            nameof(RelationalDbFunctionsExtensions.Collate),
            [typeof(string)],
            Expression.Constant(EF.Functions),
            value,
            Expression.Constant(TextComparison.For(context).Collation));

    private static bool MayBeMissing(DbContext context, OrderTerm term) =>
        term.Field.Counted is null && context.Model.FindEntityType(term.Field.RowType)!.FindProperty(term.Field.ColumnName)!.IsNullable;
}
