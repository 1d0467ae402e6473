using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>Links of a record that are counted.</summary>
/// <param name="Owner">Leads from a link to the key of the record.</param>
/// <param name="Condition">Whether a link counts; null if all do.</param>
public sealed record CountedLinks(LambdaExpression Owner, LambdaExpression? Condition)
{
    /// <summary>The number of a row's links.</summary>
    internal Expression Of(DbContext context, Expression row)
    {
        var link = Expression.Parameter(Owner.Parameters[0].Type, "link");
        Expression isOwn = Expression.Equal(Owner.On(link), Expression.Property(row, "Id"));
        var condition = Expression.Lambda(Condition is null ? isOwn : Expression.AndAlso(isOwn, Condition.On(link)), link);
        return Expression.Call(
            typeof(Queryable), nameof(Queryable.Count), [link.Type], FilterTranslator.RootOf(context, link.Type), condition);
    }
}
