using System.Collections.Concurrent;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// One operation made ready: fields collected, types unwrapped, names encoded. Made once per document and per outcome of its skip and
/// include directives; immutable in what it does, so that any number of requests may run it at once.
/// </summary>
internal sealed class OperationPlan
{
    private readonly ISchema _schema;
    private readonly Variables _variables;
    private readonly ConcurrentDictionary<(PlannedField?, IObjectGraphType), PlannedObject> _objects = [];
    private int _lastId;

    /// <summary>Plans an operation.</summary>
    /// <param name="schema">The schema it was validated against.</param>
    /// <param name="document">The document, for its fragments.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">Values that skip and include are decided by; others are not looked at.</param>
    public OperationPlan(ISchema schema, GraphQLDocument document, GraphQLOperationDefinition operation, Variables variables)
    {
        (_schema, _variables, Document) = (schema, variables, document);
        Root = ObjectOf(null, schema.Query, [operation.SelectionSet]);
    }

    public GraphQLDocument Document { get; }

    public PlannedObject Root { get; }

    public PlannedObject ObjectOf(PlannedField? place, IObjectGraphType type, IReadOnlyList<GraphQLSelectionSet> selections) =>
        _objects.GetOrAdd((place, type), _ =>
        {
            var fields = new List<PlannedField>();
            var visited = new HashSet<string>();
            foreach (var selection in selections)
            {
                Collect(type, selection, fields, visited);
            }

            return new PlannedObject(type, [.. fields]);
        });

    private void Collect(IObjectGraphType type, GraphQLSelectionSet set, List<PlannedField> fields, HashSet<string> visited)
    {
        foreach (var selection in set.Selections)
        {
            if (!SelectionConditions.AreMet((IHasDirectivesNode)selection, _variables))
            {
                continue;
            }

            switch (selection)
            {
                case GraphQLField field:
                    Add(type, field, fields);
                    break;
                case GraphQLInlineFragment inline when inline.TypeCondition.Applies(type, _schema):
                    Collect(type, inline.SelectionSet, fields, visited);
                    break;
                case GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name.StringValue):
                    var fragment = Document.FindFragmentDefinition(spread.FragmentName.Name.Value)!;
                    if (fragment.TypeCondition.Applies(type, _schema))
                    {
                        Collect(type, fragment.SelectionSet, fields, visited);
                    }

                    break;
            }
        }
    }

    private void Add(IObjectGraphType type, GraphQLField syntax, List<PlannedField> fields)
    {
        var responseName = syntax.ResponseName();
        var field = fields.Find(known => known.ResponseName == responseName);
        if (field is null)
        {
            var definition = syntax.Name.StringValue switch
            {
                "__typename" => _schema.TypeNameMetaFieldType,
                "__schema" => _schema.SchemaMetaFieldType,
                "__type" => _schema.TypeMetaFieldType,
                _ => type.GetField(syntax.Name.Value)!,
            };
            if (RefusedStream.Of(syntax, _variables) is { } failing)
            {
                definition = new FieldType { Name = definition.Name, ResolvedType = definition.ResolvedType, Resolver = failing };
            }

            field = new PlannedField(this, Interlocked.Increment(ref _lastId), responseName, syntax, definition, type);
            fields.Add(field);
        }

        field.Add(syntax.SelectionSet);
    }
}
