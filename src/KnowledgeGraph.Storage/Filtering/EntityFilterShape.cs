using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>The shape of an entity, with the queries that are made from it. They select keys and order values only.</summary>
internal sealed class EntityFilterShape<TEntity>(
    string name,
    string description,
    Func<IEnumerable<FilterField>> fields) : FilterShape(name, description, fields)
    where TEntity : class
{
    private readonly ParameterExpression _row = Expression.Parameter(typeof(TEntity), "row");

    public override Type Entity => typeof(TEntity);

    public override async Task<IReadOnlyList<KeyRow>> PageAsync(DbContext context, PageQuery page, CancellationToken cancellation)
    {
        var order = new OrderTranslator(context, _row, page.Order, IdOf(_row));
        var rows = Filtered(context, page.Filter);
        rows = page.After is { } after ? rows.Where(Condition(order.Beyond(after))) : rows;
        rows = page.Before is { } before ? rows.Where(Condition(order.Ahead(before))) : rows;
        var keys = order.Sort(rows, page.IsBackward).Take(page.Size)
            .Select(Expression.Lambda<Func<TEntity, KeyRow>>(New<KeyRow>(IdOf(_row), order.Values()), _row));
        var found = await keys.ToListAsync(cancellation).ConfigureAwait(false);
        if (page.IsBackward)
        {
            found.Reverse();
        }

        return found;
    }

    public override Task<int> CountAsync(DbContext context, FilterNode filter, CancellationToken cancellation) =>
        Filtered(context, filter).CountAsync(cancellation);

    private IQueryable<TEntity> Filtered(DbContext context, FilterNode filter)
    {
        var rows = context.Set<TEntity>().AsQueryable();
        return filter == FilterNode.Always ? rows : rows.Where(Condition(new FilterTranslator(context).Translate(filter, _row)));
    }

    private Expression<Func<TEntity, bool>> Condition(Expression body) => Expression.Lambda<Func<TEntity, bool>>(body, _row);

    private static MemberExpression IdOf(Expression row) => Expression.Property(row, "Id");

    private static NewExpression New<T>(params Expression[] arguments) => Expression.New(typeof(T).GetConstructors().Single(), arguments);
}
