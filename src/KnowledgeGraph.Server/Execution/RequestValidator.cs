using System.Runtime.CompilerServices;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// The engine's validator, but for two things. An operation of a document that is known to be valid is walked once and not for each request
/// (<see cref="OperationValues"/>). And the engine refuses most requests that give null for a nullable variable standing where null may not
/// be; the specification (6.4.1) makes that the error of a field. Such a null passes as the variable's default, at which the engine does
/// not look in this way, and <see cref="NullArguments"/> finds the fields.
/// </summary>
/// <param name="keepsValues">Whether what is known of an operation is kept; if not, the engine walks it for each request.</param>
internal sealed class RequestValidator(bool keepsValues) : IDocumentValidator
{
    private readonly DocumentValidator _engine = new();
    private readonly ConditionalWeakTable<GraphQLOperationDefinition, StrongBox<OperationValues?>> _known = [];

    public Task<IValidationResult> ValidateAsync(in ValidationOptions options)
    {
        if (options.Variables.Count == 0 || !options.Variables.Values.Contains(null))
        {
            return ValuesOf(options) is { } values ? Task.FromResult(values) : _engine.ValidateAsync(options);
        }

        if (options.UserContext is RequestContext request)
        {
            request.HasNullVariables = true;
        }

        return TakeNullsAsync(options);
    }

    // Without rules the document has passed them. Whatever is at fault is left to the engine, which words the error.
    private IValidationResult? ValuesOf(in ValidationOptions options)
    {
        if (!keepsValues || options.Rules is not ICollection<IValidationRule> { Count: 0 })
        {
            return null;
        }

        if (!_known.TryGetValue(options.Operation, out var known))
        {
            known = _known.GetValue(options.Operation, Read(options.Schema, options.Document));
        }

        return known.Value?.For(options.Variables);
    }

    private static ConditionalWeakTable<GraphQLOperationDefinition, StrongBox<OperationValues?>>.CreateValueCallback Read(
        ISchema schema,
        GraphQLDocument document) =>
        operation =>
        {
            try
            {
                return new StrongBox<OperationValues?>(new OperationValues(schema, document, operation));
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                return new StrongBox<OperationValues?>(null);
            }
        };

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
            Variables = new Inputs(options.Variables.Where(variable => !names.Contains(variable.Key))
                .ToDictionary(variable => variable.Key, variable => variable.Value)),
            Rules = [],
        }).ConfigureAwait(false);
    }

    private static HashSet<GraphQLVariableDefinition> NullsOf(GraphQLOperationDefinition operation, Inputs given) =>
    [
        .. from variable in operation.Variables?.Items ?? []
           where variable.Type is not GraphQLNonNullType && given.TryGetValue(NameOf(variable), out var value) && value is null
           select variable,
    ];

    private static GraphQLOperationDefinition WithNullDefaults(
        GraphQLOperationDefinition operation,
        HashSet<GraphQLVariableDefinition> nulls) => new(operation.SelectionSet)
        {
            Operation = operation.Operation,
            Name = operation.Name,
            Directives = operation.Directives,
            Location = operation.Location,
            Variables = new GraphQLVariablesDefinition(
            [.. operation.Variables!.Items.Select(variable => nulls.Contains(variable) ? WithNullDefault(variable) : variable)]),
        };

    private static GraphQLVariableDefinition WithNullDefault(GraphQLVariableDefinition variable) => new(variable.Variable, variable.Type)
    {
        DefaultValue = new GraphQLNullValue(),
        Directives = variable.Directives,
        Location = variable.Location,
    };

    private static string NameOf(GraphQLVariableDefinition variable) => variable.Variable.Name.StringValue;
}
