using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// The engine's validator, but for one thing. The engine refuses most requests that give null for a nullable variable standing where null
/// may not be; the specification (6.4.1) makes that the error of a field. Such a null passes as the variable's default, at which the
/// engine does not look in this way, and <see cref="NullArguments"/> finds the fields. Requests without a null are validated as they
/// were.
/// </summary>
internal sealed class NullTakingValidator : IDocumentValidator
{
    private readonly DocumentValidator _engine = new();

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
    {
        if (options.Variables.Count == 0 || !options.Variables.Values.Contains(null))
        {
            return _engine.ValidateAsync(options);
        }

        if (options.UserContext is RequestContext request)
        {
            request.HasNullVariables = true;
        }

        return TakeNullsAsync(options);
    }

    private async Task<IValidationResult> TakeNullsAsync(ValidationOptions options)
    {
        var verdict = await _engine.ValidateAsync(options).ConfigureAwait(false);
        // Variables are looked at when all rules have passed.
        if (verdict.IsValid || !verdict.Errors.Any(error => error is InvalidVariableError))
        {
            return verdict;
        }

        var nulls = NullsOf(options.Operation, options.Variables);
        if (nulls.Count == 0)
        {
            return verdict;
        }

        var names = nulls.Select(NameOf).ToHashSet();
        return await _engine.ValidateAsync(options with
        {
            Operation = WithNullDefaults(options.Operation, nulls),
            Variables = new Inputs(options.Variables.Where(variable => !names.Contains(variable.Key)).ToDictionary(variable => variable.Key, variable => variable.Value)),
            Rules = [],
        }).ConfigureAwait(false);
    }

    private static HashSet<GraphQLVariableDefinition> NullsOf(GraphQLOperationDefinition operation, Inputs given) =>
    [
        .. from variable in operation.Variables?.Items ?? []
           where variable.Type is not GraphQLNonNullType && given.TryGetValue(NameOf(variable), out var value) && value is null
           select variable,
    ];

    private static GraphQLOperationDefinition WithNullDefaults(GraphQLOperationDefinition operation, HashSet<GraphQLVariableDefinition> nulls) => new(operation.SelectionSet)
    {
        Operation = operation.Operation,
        Name = operation.Name,
        Directives = operation.Directives,
        Location = operation.Location,
        Variables = new GraphQLVariablesDefinition([.. operation.Variables!.Items.Select(variable => nulls.Contains(variable) ? WithNullDefault(variable) : variable)]),
    };

    private static GraphQLVariableDefinition WithNullDefault(GraphQLVariableDefinition variable) => new(variable.Variable, variable.Type)
    {
        DefaultValue = new GraphQLNullValue(),
        Directives = variable.Directives,
        Location = variable.Location,
    };

    private static string NameOf(GraphQLVariableDefinition variable) => variable.Variable.Name.StringValue;
}
