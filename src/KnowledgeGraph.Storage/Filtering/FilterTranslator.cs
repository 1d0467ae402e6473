using System.Collections;
using System.Linq.Expressions;
using KnowledgeGraph.Storage.Dialects;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>
/// Writes a filter as a LINQ condition. Links become IN over the keys of the links that fit, which the database may begin with or look up
/// in, as suits it; a comparison says what becomes of null, so that its opposite is its opposite in SQL's three-valued logic too.
/// </summary>
internal sealed class FilterTranslator(DbContext context)
{
    private const string Escape = "\\";

    private readonly TextComparison _texts = TextComparison.For(context);

    /// <summary>The condition on a row.</summary>
    public Expression Translate(FilterNode node, Expression row) => node switch
    {
        FilterNode.AllOf all => Fold(all.Conditions, row, Expression.AndAlso, whenEmpty: true),
        FilterNode.AtLeast { Count: <= 0 } => Expression.Constant(true),
        FilterNode.AtLeast { Count: 1 } any => Fold(any.Conditions, row, Expression.OrElse, whenEmpty: false),
        FilterNode.AtLeast few when few.Count == few.Conditions.Count => Fold(few.Conditions, row, Expression.AndAlso, whenEmpty: true),
        FilterNode.AtLeast few => Counted(few, row),
        FilterNode.Not not => Expression.Not(Translate(not.Condition, row)),
        FilterNode.Compare { Field: { Owner: not null, Also: { } also } field } of => Expression.OrElse(
            Translate(of with { Field = field with { Also = null } }, row), Translate(of with { Field = also }, row)),
        FilterNode.Compare { Field.Owner: { } owner } of => IsOwner(of.Field.Key?.On(row) ?? KeyOf(row), owner, part => Compare(of, part)),
        FilterNode.Compare { Comparison: Comparison.In, Field: { Spellings: { } spellings } field } of => Translate(
            of with
            {
                Field = field with { Spellings = null },
                Values = [.. of.Values
                .SelectMany<object?, object?>(value => value is string text ? spellings(text) : [value])]
            }, row),
        FilterNode.Compare compare => Compare(compare, row),
        FilterNode.AnyText text => IsOwner(KeyOf(row), text.Field.Owner, part => Translate(text.Condition, part)),
        FilterNode.AnyLink link => IsOwner(KeyOf(row), link.Field.Owner, part => Translate(link.Condition, part)),
        FilterNode.OfRecord record => OfRecord(record, row),
        FilterNode.OneOf one => IsAmong(KeyOf(row), one.Keys),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "no such condition"),
    };

    /// <summary>The condition that a key is one of some.</summary>
    public static Expression IsAmong(Expression key, IReadOnlyList<int> keys) =>
        keys.Count == 1
            ? Expression.Equal(key, RowExpressions.Parameter(keys[0]))
            : Expression.Call(
                typeof(Enumerable),
                nameof(Enumerable.Contains),
                [typeof(int)],
                RowExpressions.Parameter(keys.ToArray()),
                key);

    private static MemberExpression KeyOf(Expression row) => Expression.Property(row, "Id");

    private Expression Fold(
        IReadOnlyList<FilterNode> conditions, Expression row, Func<Expression, Expression, Expression> join, bool whenEmpty) =>
        conditions.Count == 0 ? Expression.Constant(whenEmpty) : conditions.Select(condition => Translate(condition, row)).Aggregate(join);

    private BinaryExpression Counted(FilterNode.AtLeast few, Expression row)
    {
        var ones = few.Conditions
            .Select(
                Expression (condition) => Expression.Condition(Translate(condition, row), Expression.Constant(1), Expression.Constant(0)))
            .Aggregate(Expression.Add);
        return Expression.GreaterThanOrEqual(ones, RowExpressions.Parameter(few.Count));
    }

    private Expression OfRecord(FilterNode.OfRecord record, Expression row)
    {
        var key = record.Field.Key.On(row);
        return record.Condition is FilterNode.OneOf one
            ? IsAmong(key, one.Keys)
            : IsSelected(
                key,
                record.Field.Key,
                Expression.Parameter(record.Field.RecordShape().Entity, "record"),
                KeyOf,
                part => Translate(record.Condition, part));
    }

    private MethodCallExpression IsOwner(Expression key, LambdaExpression owner, Func<Expression, Expression> condition) =>
        IsSelected(key, owner, Expression.Parameter(owner.Parameters[0].Type, "part"), owner.On, condition);

    // key IN (SELECT selected FROM set WHERE condition)
    private MethodCallExpression IsSelected(
        Expression key,
        LambdaExpression owner,
        ParameterExpression part,
        Func<Expression, Expression> selected,
        Func<Expression, Expression> condition)
    {
        var where = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Where),
            [part.Type],
            SetOf(part.Type),
            Expression.Lambda(condition(part), part));
        var keys = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [part.Type, typeof(int)],
            where,
            Expression.Lambda(selected(part), part));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(int)], keys, key);
    }

    private Expression SetOf(Type entity) => RootOf(context, entity);

    /// <summary>The value of a field.</summary>
    internal static Expression ValueOf(DbContext context, ScalarField field, Expression row) =>
        field.Counted?.Of(context, row) ?? field.Value.On(row);

    internal static Expression RootOf(DbContext context, Type entity) =>
        ((IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!.MakeGenericMethod(entity).Invoke(context, null)!)
            .Expression;

    private Expression Compare(FilterNode.Compare compare, Expression row)
    {
        var value = ValueOf(context, compare.Field, row);
        return compare.Comparison switch
        {
            Comparison.In => IsIn(value, compare),
            Comparison.Contains => IsLike(value, $"%{Escaped(compare)}%"),
            Comparison.StartsWith => IsLike(value, $"{Escaped(compare)}%"),
            Comparison.EndsWith => IsLike(value, $"%{Escaped(compare)}"),
            Comparison.Greater => Ordered(value, compare, Expression.GreaterThan),
            Comparison.GreaterOrEqual => Ordered(value, compare, Expression.GreaterThanOrEqual),
            Comparison.Less => Ordered(value, compare, Expression.LessThan),
            Comparison.LessOrEqual => Ordered(value, compare, Expression.LessThanOrEqual),
            _ => throw new ArgumentOutOfRangeException(nameof(compare), compare, "no such comparison"),
        };
    }

    private Expression IsIn(Expression value, FilterNode.Compare compare)
    {
        var known = compare.Values.Where(candidate => candidate is not null).ToList();
        var alternatives = new List<Expression>();
        if (known.Count < compare.Values.Count)
        {
            alternatives.Add(IsNull(value));
        }

        if (known.Count == 1)
        {
            alternatives.Add(Known(value, Expression.Equal(_texts.Folded(value), Typed(_texts.Folded(known[0]!), value.Type))));
        }
        else if (known.Count > 1)
        {
            alternatives.Add(Known(value, Contained(value, known, compare.Field.ValueType)));
        }

        return alternatives.Count == 0 ? Expression.Constant(false) : alternatives.Aggregate(Expression.OrElse);
    }

    private MethodCallExpression Contained(Expression value, List<object?> candidates, Type type)
    {
        var list = Array.CreateInstance(type, candidates.Count);
        ((ICollection)candidates.ConvertAll(candidate => Convert(_texts.Folded(candidate!), type))).CopyTo(list, 0);
        var parameter = (Expression)typeof(RowExpressions).GetMethod(nameof(RowExpressions.Parameter))!.MakeGenericMethod(list.GetType())
            .Invoke(null, [list])!;
        var bare = value.Type == type ? value : Expression.Property(value, nameof(Nullable<>.Value));
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [type], parameter, _texts.Folded(bare));
    }

    private static Expression Ordered(Expression value, FilterNode.Compare compare, Func<Expression, Expression, Expression> operation) =>
        Known(value, operation(value, Typed(compare.Values[0]!, value.Type)));

    private Expression IsLike(Expression value, string pattern) =>
        Known(value, Expression.Call(
            typeof(DbFunctionsExtensions),
            nameof(DbFunctionsExtensions.Like),
            null,
            Expression.Constant(EF.Functions),
            _texts.Folded(value),
            RowExpressions.Parameter(_texts.Folded(pattern)),
            Expression.Constant(Escape)));

    private static string Escaped(FilterNode.Compare compare) =>
        ((string)compare.Values[0]!).Replace(Escape, Escape + Escape, StringComparison.Ordinal)
            .Replace("%", Escape + "%", StringComparison.Ordinal)
            .Replace("_", Escape + "_", StringComparison.Ordinal);

    private static Expression Known(Expression value, Expression condition) =>
        IsNullable(value.Type) ? Expression.AndAlso(Expression.Not(IsNull(value)), condition) : condition;

    internal static Expression IsNull(Expression value) =>
        IsNullable(value.Type) ? Expression.Equal(value, Expression.Constant(null, value.Type)) : Expression.Constant(false);

    private static bool IsNullable(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    /// <summary>A value as a parameter of a column's type.</summary>
    internal static Expression Typed(object value, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var parameter = (Expression)typeof(RowExpressions).GetMethod(nameof(RowExpressions.Parameter))!.MakeGenericMethod(bare)
            .Invoke(null, [Convert(value, bare)])!;
        return bare == type ? parameter : Expression.Convert(parameter, type);
    }

    private static object Convert(object value, Type type) =>
        type.IsEnum
            ? Enum.ToObject(type, value)
            : System.Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture);
}
