using System.Linq.Expressions;

namespace KnowledgeGraph.Storage.Filtering;

/// <summary>Puts the pieces of an expression together.</summary>
internal static class RowExpressions
{
    /// <summary>The body of a lambda, applied to another row expression.</summary>
    public static Expression On(this LambdaExpression lambda, Expression row) =>
        new Replacement(lambda.Parameters[0], row).Visit(lambda.Body);

    /// <summary>A value that SQL takes as a parameter, so that queries that differ in values only are translated once.</summary>
    public static Expression Parameter<T>(T value) => Expression.Property(Expression.Constant(new Box<T>(value)), nameof(Box<>.Value));

    /// <summary>The property that a lambda reads, apart from a default for a missing value.</summary>
    public static string PropertyOf(LambdaExpression lambda) => lambda.Body switch
    {
        MemberExpression member => member.Member.Name,
        UnaryExpression { Operand: MemberExpression widened } => widened.Member.Name,
        BinaryExpression { NodeType: ExpressionType.Coalesce, Left: MemberExpression optional } => optional.Member.Name,
        _ => throw new ArgumentException($"{lambda} reads no property", nameof(lambda)),
    };

    private sealed class Replacement(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }

    private sealed class Box<T>(T value)
    {
        public T Value { get; } = value;
    }
}
