using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Schema;

/// <summary>Adds what GraphQL.NET 8 leaves out of introspection and graphql-js's full introspection query asks for.</summary>
internal static class IntrospectionCompletion
{
    private const string IncludeDeprecated = "includeDeprecated";

    /// <summary>Whether every GraphQL tool knows the directive, so that a schema's text need not define it.</summary>
    public static bool IsBuiltIn(string directive) => directive is "skip" or "include" or "deprecated" or "specifiedBy" or "oneOf";

    /// <summary>Before initialisation: the parts that sit behind a switch, and the directives that are never listed.</summary>
    public static void Prepare(ISchema schema)
    {
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        if (schema.Directives.Find("deprecated") is { Arguments: { } arguments } deprecated && arguments.Find("reason") is { } reason)
        {
            // Since September 2025 the reason is never null.
            deprecated.Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<StringGraphType>>
            {
                Name = reason.Name,
                Description = reason.Description,
                DefaultValue = reason.DefaultValue,
            });
        }

        Register(schema, new ListedDirective("specifiedBy", DirectiveLocation.Scalar)
        {
            Description = "Exposes a URL that specifies the behavior of this scalar.",
            Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<StringGraphType>>
            {
                Name = "url",
                Description = "The URL that specifies the behavior of this scalar.",
            }),
        });
        Register(schema, new ListedDirective("oneOf", DirectiveLocation.InputObject)
        {
            Description = "Indicates exactly one field must be supplied and this field must not be `null`.",
        });
    }

    /// <summary>After initialisation: fields and arguments of the introspection types.</summary>
    public static void Complete(ISchema schema)
    {
        if (schema.AllTypes["__Type"] is IObjectGraphType type && type.Fields.Find("specifiedByURL") is null)
        {
            type.AddField(new FieldType
            {
                Name = "specifiedByURL",
                ResolvedType = schema.AllTypes["String"] ?? new StringGraphType(),
                Resolver = new FuncFieldResolver<IGraphType, string?>(context => ScalarSpecification.SpecifiedByUrl(context.Source)),
            });
        }

        var args = (schema.AllTypes["__Directive"] as IObjectGraphType)?.Fields.Find("args");
        if (args is not null && args.Arguments?.Find(IncludeDeprecated) is null)
        {
            args.Arguments ??= [];
            args.Arguments.Add(new QueryArgument(new BooleanGraphType()) { Name = IncludeDeprecated, DefaultValue = false });
        }

        RequireIncludeDeprecated(schema);
    }

    // Since September 2025 the argument is a Boolean that is never null.
    private static void RequireIncludeDeprecated(ISchema schema)
    {
        var required = new NonNullGraphType(schema.AllTypes["Boolean"] ?? new BooleanGraphType());
        var fields = schema.AllTypes.OfType<IObjectGraphType>()
            .Where(type => type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(type => type.Fields);
        foreach (var argument in fields.Select(field => field.Arguments?.Find(IncludeDeprecated)).OfType<QueryArgument>())
        {
            argument.ResolvedType = required;
        }
    }

    private static void Register(ISchema schema, Directive directive)
    {
        if (schema.Directives.Find(directive.Name) is null)
        {
            schema.Directives.Register(directive);
        }
    }
}
