using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Validation;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// The engine's executer, which copies the values of arguments and directives for each request. Ours are written before they are handed on
/// and only read after that, so that requests may share them.
/// </summary>
internal sealed class QueryExecuter(
    IDocumentBuilder builder,
    IDocumentValidator validator,
    IExecutionStrategySelector strategies,
    IEnumerable<IConfigureExecution> configurations)
    : DocumentExecuter(builder, validator, strategies, configurations)
{
    protected override ExecutionContext BuildExecutionContext(
        ExecutionOptions options,
        GraphQLDocument document,
        GraphQLOperationDefinition operation,
        IValidationResult validationResult,
        Metrics metrics)
    {
        var context = base.BuildExecutionContext(
            options,
            document,
            operation,
            new ValidationResult { Variables = validationResult.Variables },
            metrics);
        (context.ArgumentValues, context.DirectiveValues) = (validationResult.ArgumentValues, validationResult.DirectiveValues);
        return context;
    }
}
