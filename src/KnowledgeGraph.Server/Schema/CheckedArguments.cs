using System.Collections;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Schema;

/// <summary>
/// Looks at what variables have made of a field's arguments before the field is resolved. A variable that an input names and the request
/// does not give is reported in a notice, because the condition that it belongs to counts as not written. A null where none may be is the
/// field's error (6.4.1 of the specification), which <c>RequestValidator</c> leaves to be found here. A required list without items is
/// reported as well: it names nothing to answer, so that the answer is empty. The reply of a field that is asked about a patient may not be
/// kept.
/// </summary>
internal sealed class CheckedArguments(IFieldResolver inner, IReadOnlyList<string> lists, bool isOfPatient) : IFieldResolver
{
    /// <summary>Checks the arguments of every field that takes any.</summary>
    public static void AddTo(ISchema schema)
    {
        var fields = schema.AllTypes.OfType<IObjectGraphType>().SelectMany(type => type.Fields).Append(schema.TypeMetaFieldType);
        foreach (var field in fields.Where(field => field is { Arguments.Count: > 0, Resolver: not CheckedArguments }))
        {
            field.Resolver = new CheckedArguments(
                field.Resolver ?? NameFieldResolver.Instance,
                RequiredLists(field.Arguments!),
                field.IsOfPatient());
        }
    }

    private static List<string> RequiredLists(QueryArguments arguments) =>
        [.. arguments.Where(argument => argument.ResolvedType is NonNullGraphType { ResolvedType: ListGraphType })
            .Select(argument => argument.Name)];

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        if (isOfPatient)
        {
            context.Request().Traits.MayNotBeKept = true;
        }

        // Literals have been checked with the document.
        if (context.FieldAst.Arguments is { Count: > 0 } given && context.Operation.Variables is { Count: > 0 })
        {
            if (context.UserContext is RequestContext { HasNullVariables: true }
                && NullArguments.Find(context.FieldDefinition.Arguments, given, context.Variables.IsNull) is { } fault)
            {
                throw fault;
            }

            foreach (var argument in given.Items)
            {
                foreach (var (path, variable) in UngivenVariables.Of(argument, context.Variables))
                {
                    var effect = path.EndsWith(']') ? "null" : "not written";
                    context.AddNoticeOnce(
                        NoticeCodes.VariableNotGiven,
                        $"The request gives no value for ${variable}, so that {path} counts as {effect}.",
                        argument.Name.StringValue);
                }
            }
        }

        var resolving = inner.ResolveAsync(context);
        // Said where the field does not refuse it.
        foreach (var list in lists.Where(
            list => context.Arguments!.TryGetValue(list, out var value) && value.Value is ICollection { Count: 0 }))
        {
            context.AddNotice(
                NoticeCodes.EmptyList,
                $"{list} is an empty list: it names nothing that could be answered, so the answer is empty.",
                list);
        }

        return resolving;
    }
}
