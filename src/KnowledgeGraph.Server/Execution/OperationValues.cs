using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// The values of an operation's variables, arguments and directives. What no variable changes is worked out once for all requests; for the
/// rest it is known where it stands, so that a request need not walk the document again. The engine's own functions coerce the values.
/// </summary>
internal sealed class OperationValues
{
    private readonly ISchema _schema;
    private readonly GraphQLDocument _document;
    private readonly KnownVariable[] _variables;
    private readonly Dictionary<GraphQLField, IDictionary<string, ArgumentValue>> _arguments = [];
    private readonly Dictionary<ASTNode, IDictionary<string, DirectiveInfo>> _directives = [];
    private readonly List<(GraphQLField Syntax, FieldType Definition)> _changingArguments = [];
    private readonly List<ASTNode> _changingDirectives = [];

    /// <summary>Reads an operation.</summary>
    /// <param name="schema">The schema that the document is valid for.</param>
    /// <param name="document">The document, for its fragments.</param>
    /// <param name="operation">The operation.</param>
    /// <exception cref="Exception">A value that is written in the document is at fault; the engine says how.</exception>
    public OperationValues(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        (_schema, _document) = (schema, document);
        _variables = [.. (operation.Variables?.Items ?? []).Select(definition => new KnownVariable(definition, schema))];
        var places = new ValuePlaces(schema, document);
        places.Read(operation);
        foreach (var (syntax, definition) in places.Fields)
        {
            if (HoldVariables(syntax.Arguments))
            {
                _changingArguments.Add((syntax, definition));
            }
            else if (ArgumentsOf(syntax, definition, null) is { } values)
            {
                _arguments.Add(syntax, values);
            }
        }

        foreach (var node in places.Directed)
        {
            if (((IHasDirectivesNode)node).Directives!.Items.Exists(directive => HoldVariables(directive.Arguments)))
            {
                _changingDirectives.Add(node);
            }
            else if (DirectivesOf(node, null) is { } values)
            {
                _directives.Add(node, values);
            }
        }
    }

    /// <summary>The values for one request; null where they are at fault or of a form that is left to the engine.</summary>
    public IValidationResult? For(Inputs given)
    {
        try
        {
            return VariablesOf(given) is { } variables
                ? new ValidationResult
                {
                    Variables = variables,
                    ArgumentValues = ArgumentsWith(variables),
                    DirectiveValues = DirectivesWith(variables),
                }
                : null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The engine does it again, and words the error.
            return null;
        }
    }

    // Values that are the same for all requests are shared by them, and copied before anything is added.
    private Dictionary<GraphQLField, IDictionary<string, ArgumentValue>>? ArgumentsWith(Variables variables)
    {
        var all = _changingArguments.Count > 0 ? new(_arguments) : _arguments;
        foreach (var (syntax, definition) in _changingArguments)
        {
            if (ArgumentsOf(syntax, definition, variables) is { } values)
            {
                all.Add(syntax, values);
            }
        }

        return all.Count > 0 ? all : null;
    }

    private Dictionary<ASTNode, IDictionary<string, DirectiveInfo>>? DirectivesWith(Variables variables)
    {
        var all = _changingDirectives.Count > 0 ? new(_directives) : _directives;
        foreach (var node in _changingDirectives)
        {
            if (DirectivesOf(node, variables) is { } values)
            {
                all.Add(node, values);
            }
        }

        return all.Count > 0 ? all : null;
    }

    private Variables? VariablesOf(Inputs given)
    {
        if (_variables.Length == 0)
        {
            return Variables.None;
        }

        var variables = new Variables();
        foreach (var known in _variables)
        {
            if (known.ValueFor(given) is not { } variable)
            {
                return null;
            }

            variables.Add(variable);
        }

        return variables;
    }

    private Dictionary<string, ArgumentValue>? ArgumentsOf(GraphQLField syntax, FieldType definition, Variables? variables) =>
        ExecutionHelper.GetArguments(definition.Arguments, syntax.Arguments, variables, _document, syntax, null);

    private IDictionary<string, DirectiveInfo>? DirectivesOf(ASTNode node, Variables? variables) =>
        ExecutionHelper.GetDirectives((IHasDirectivesNode)node, variables, _schema, _document);

    private static bool HoldVariables(GraphQLArguments? arguments) =>
        arguments?.Items.Exists(argument => HoldsVariable(argument.Value)) is true;

    private static bool HoldsVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Exists(HoldsVariable) is true,
        GraphQLObjectValue fields => fields.Fields?.Exists(field => HoldsVariable(field.Value)) is true,
        _ => false,
    };
}
