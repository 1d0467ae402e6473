using System.Security.Claims;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Execution;

/// <summary>The context that a resolver reads the request, the field and its arguments from.</summary>
internal sealed class PlannedFieldContext(PlanRun run, PlannedField planned, object? source) : IResolveFieldContext
{
    public GraphQLField FieldAst => planned.Syntax;

    public FieldType FieldDefinition => planned.Definition;

    public IObjectGraphType ParentType => planned.Parent;

    /// <summary>Not kept: no field of ours asks for its parent's context.</summary>
    public IResolveFieldContext? Parent => null;

    public IDictionary<string, ArgumentValue>? Arguments { get; } = run.ArgumentsOf(planned);

    public IDictionary<string, DirectiveInfo>? Directives => null;

    public object? RootValue => run.Context.RootValue;

    public object? Source => source;

    public ISchema Schema => run.Context.Schema;

    public GraphQLDocument Document => run.Context.Document;

    public GraphQLOperationDefinition Operation => run.Context.Operation;

    public Variables Variables => run.Context.Variables;

    public CancellationToken CancellationToken => run.Context.CancellationToken;

    public Metrics Metrics => run.Context.Metrics;

    public ExecutionErrors Errors => run.Context.Errors;

    public IEnumerable<object> Path => run.Path();

    public IEnumerable<object> ResponsePath => run.Path();

    /// <summary>Not made: no field of ours looks ahead.</summary>
    public Dictionary<string, (GraphQLField Field, FieldType FieldType)>? SubFields => null;

    public IReadOnlyDictionary<string, object?> InputExtensions => run.Context.InputExtensions;

    public IDictionary<string, object?> OutputExtensions => run.Context.OutputExtensions;

    public IServiceProvider? RequestServices => run.Context.RequestServices;

    public IExecutionArrayPool ArrayPool => run.Context;

    public ClaimsPrincipal? User => run.Context.User;

    public IExecutionContext ExecutionContext => run.Context;

    public IDictionary<string, object?> UserContext => run.Context.UserContext;
}
