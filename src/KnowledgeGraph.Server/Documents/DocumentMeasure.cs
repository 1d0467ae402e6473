using GraphQLParser.AST;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Documents;

/// <summary>Walks a parsed document once, each fragment once, and finds the first limit it breaks.</summary>
internal sealed class DocumentMeasure(GraphQLDocument document, DocumentLimits limits, bool mayIntrospect)
{
    // The scanner bounds every definition; a chain of fragments could still add them up on the stack.
    private const int MaxStackedSets = 1_000;

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<GraphQLFragmentDefinition, SelectionSize?> _sizes = [];
    private int _aliases;
    private int _directives;
    private int _stackedSets;

    public DocumentFault? Check()
    {
        try
        {
            CheckDefinitions();
            foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            {
                CheckOperation(operation);
            }

            foreach (var fragment in _fragments.Values)
            {
                // Validation compares the fields of fragments that nobody spreads, too.
                CheckFields(Measure(fragment));
            }

            return null;
        }
        catch (DocumentRefusedException refused)
        {
            return refused.Fault;
        }
    }

    private void CheckDefinitions()
    {
        var definitions = document.Definitions.Count;
        Refuse(definitions > limits.MaxDefinitions, ErrorCodes.TooManyDefinitions, "operations and fragments", limits.MaxDefinitions);
        if (definitions == 0)
        {
            throw new DocumentRefusedException(new DocumentFault(ErrorCodes.SyntaxError, "The document is empty."));
        }

        var operations = 0;
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case GraphQLOperationDefinition:
                    operations++;
                    break;
                case GraphQLFragmentDefinition fragment:
                    _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
                    break;
                default:
                    throw new DocumentRefusedException(new DocumentFault(
                        ErrorCodes.ValidationFailed, "Only operations and fragments may stand in a request."));
            }
        }

        Refuse(operations > limits.MaxOperations, ErrorCodes.TooManyOperations, "operations", limits.MaxOperations);
    }

    private void CheckOperation(GraphQLOperationDefinition operation)
    {
        CountDirectives(operation);
        CheckVariables(operation);
        var size = Measure(operation.SelectionSet);
        if (!mayIntrospect && size.IntrospectionDepth > 0)
        {
            throw new DocumentRefusedException(DocumentFault.SecretSchema);
        }

        Refuse(size.Depth > limits.MaxSelectionDepth, ErrorCodes.QueryTooDeep, "levels of fields", limits.MaxSelectionDepth);
        Refuse(
            size.IntrospectionDepth > limits.MaxIntrospectionDepth,
            ErrorCodes.QueryTooDeep,
            "levels of introspection",
            limits.MaxIntrospectionDepth);
        Refuse(size.RootFields > limits.MaxRootFields, ErrorCodes.TooManyRootFields, "root fields", limits.MaxRootFields);
        CheckFields(size);
        Refuse(size.SchemaRoots > 1, ErrorCodes.IntrospectionRefused, "__schema selections", 1);
        Refuse(
            size.IntrospectionLists > limits.MaxIntrospectionLists,
            ErrorCodes.IntrospectionRefused,
            "nested introspection lists",
            limits.MaxIntrospectionLists);
    }

    private void CheckFields(SelectionSize size) =>
        Refuse(size.Fields > limits.MaxFields, ErrorCodes.TooManyFields, "fields with fragments written out", limits.MaxFields);

    private void CheckVariables(GraphQLOperationDefinition operation)
    {
        if (operation.Variables is not { } variables)
        {
            return;
        }

        Refuse(variables.Count > limits.MaxVariables, ErrorCodes.TooManyVariables, "variables", limits.MaxVariables);
        foreach (var variable in variables)
        {
            CountDirectives(variable);
        }
    }

    private SelectionSize Measure(GraphQLSelectionSet? set)
    {
        var size = default(SelectionSize);
        if (set is null)
        {
            return size;
        }

        Refuse(++_stackedSets > MaxStackedSets, ErrorCodes.QueryTooDeep, "levels of fields", limits.MaxSelectionDepth);
        foreach (var selection in set.Selections)
        {
            size = size.Beside(Measure(selection));
        }

        _stackedSets--;
        return size;
    }

    private SelectionSize Measure(ASTNode selection)
    {
        CountDirectives((IHasDirectivesNode)selection);
        switch (selection)
        {
            case GraphQLField field:
                Refuse(field.Alias is not null && ++_aliases > limits.MaxAliases, ErrorCodes.TooManyAliases, "aliases", limits.MaxAliases);
                return Measure(field.SelectionSet).Under(field.Name.Value.Span);
            case GraphQLInlineFragment inline:
                return Measure(inline.SelectionSet);
            default:
                var name = ((GraphQLFragmentSpread)selection).FragmentName.Name.StringValue;
                // A spread of a fragment that does not exist is validation's to report.
                return _fragments.TryGetValue(name, out var fragment) ? Measure(fragment) : default;
        }
    }

    private SelectionSize Measure(GraphQLFragmentDefinition fragment)
    {
        if (_sizes.TryGetValue(fragment, out var known))
        {
            return known ?? throw new DocumentRefusedException(new DocumentFault(
                ErrorCodes.FragmentCycle, "A fragment spreads itself, directly or through others."));
        }

        _sizes.Add(fragment, null);
        CountDirectives(fragment);
        var size = Measure(fragment.SelectionSet);
        _sizes[fragment] = size;
        return size;
    }

    private void CountDirectives(IHasDirectivesNode node)
    {
        var count = node.Directives?.Count ?? 0;
        _directives += count;
        Refuse(count > limits.MaxDirectivesPerNode, ErrorCodes.TooManyDirectives, "directives in one place", limits.MaxDirectivesPerNode);
        Refuse(_directives > limits.MaxDirectives, ErrorCodes.TooManyDirectives, "directives", limits.MaxDirectives);
    }

    private static void Refuse(bool broken, string code, string what, int limit)
    {
        if (broken)
        {
            throw new DocumentRefusedException(new DocumentFault(code, $"The document has more than {limit} {what}."));
        }
    }
}
