using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Operations;

/// <summary>A variable that <c>@skip</c>, <c>@include</c> or <c>@defer</c> of a selection names.</summary>
/// <param name="Directive">The name of the directive.</param>
/// <param name="Variable">The variable.</param>
internal readonly record struct Condition(string Directive, GraphQLVariable Variable)
{
    /// <summary>A text that is the same for the same condition.</summary>
    public string Key => $"{Directive} {Variable.Name.StringValue}";

    /// <summary>The conditions of a selection, in the order in which they are looked at.</summary>
    /// <param name="selection">A field or fragment.</param>
    /// <param name="isNever">Whether the selection is left out whatever the variables are.</param>
    public static IReadOnlyList<Condition> Of(ASTNode selection, out bool isNever)
    {
        isNever = false;
        if (((IHasDirectivesNode)selection).Directives is not { Count: > 0 } directives)
        {
            return [];
        }

        var conditions = new List<Condition>(1);
        Add(conditions, directives, SelectionSyntax.Skip, out var skip);
        if (skip is true)
        {
            isNever = true;
            return conditions;
        }

        Add(conditions, directives, SelectionSyntax.Include, out var include);
        isNever = include is false;
        if (selection is not GraphQLField)
        {
            // A deferred fragment is answered with the rest, but its condition may not be null either.
            Add(conditions, directives, IncrementalDirectives.Defer, out _);
        }

        return conditions;
    }

    /// <summary>
    /// Whether the selection may be wanted as far as this condition says. Where it is null, the object that has the selection has no value,
    /// so that nothing is.
    /// </summary>
    public bool Holds(OperationVariables variables) => Directive switch
    {
        SelectionSyntax.Skip => !variables.IsTrue(Variable),
        SelectionSyntax.Include => !variables.IsNull(Variable) && variables.IsTrue(Variable),
        _ => true,
    };

    /// <exception cref="ExecutionError">The variable is null: the object that has the selection has no value.</exception>
    public void RequireValue(OperationVariables variables)
    {
        if (variables.IsNull(Variable))
        {
            throw NullArguments.Error($"@{Directive}({IncrementalDirectives.Condition}:)", Variable);
        }
    }

    private static void Add(List<Condition> conditions, GraphQLDirectives directives, string name, out bool? literal)
    {
        literal = null;
        switch (directives.Find(name)?.Arguments?.Find(IncrementalDirectives.Condition)?.Value)
        {
            case GraphQLVariable variable:
                conditions.Add(new Condition(name, variable));
                break;
            case GraphQLBooleanValue value:
                literal = value is GraphQLTrueBooleanValue;
                break;
        }
    }
}
