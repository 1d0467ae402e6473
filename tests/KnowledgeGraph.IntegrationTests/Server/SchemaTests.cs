using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class SchemaTests
{
    [Fact]
    public void The_committed_schema_is_the_served_one()
    {
        var path = Path.Combine(Repository.Root, "schema", "schema.graphql");
        var served = Served().Sdl;

        // To accept a change: KG_ACCEPT_SCHEMA=true dotnet test --filter SchemaTests
        if (Environment.GetEnvironmentVariable("KG_ACCEPT_SCHEMA") == "true")
        {
            File.WriteAllText(path, served);
        }

        Assert.Equal(File.ReadAllText(path), served);
    }

    [Fact]
    public void Every_type_field_and_argument_is_described()
    {
        var undescribed = Served().Schema.AllTypes
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(Undescribed);

        Assert.Empty(undescribed);
    }

    [Fact]
    public void A_field_with_arguments_may_be_null_so_that_a_refused_argument_takes_nothing_else_away()
    {
        var required = Fields().Where(field => field.Definition is { Arguments.Count: > 0, ResolvedType: NonNullGraphType });

        Assert.Empty(required.Select(field => field.Name));
    }

    [Fact]
    public void Lists_of_connections_and_their_items_are_never_null()
    {
        var lists = Fields().Where(field =>
            field.Parent.Name.EndsWith("Connection", StringComparison.Ordinal) && field.Definition.Name is "edges" or "nodes").ToList();

        Assert.All(lists, field => Assert.EndsWith("!]!", field.Definition.ResolvedType!.ToString(), StringComparison.Ordinal));
        Assert.True(lists.Count > 20);
    }

    // Relay keeps the objects of all types in one store, by their field "id".
    [Fact]
    public void An_id_tells_objects_of_all_types_apart()
    {
        var others = Fields().Where(field =>
            field.Definition.Name == "id"
                && (field.Parent as IObjectGraphType)?.ResolvedInterfaces.Any(one => one.Name == "Node") is false);

        // A part of a hash over all of the release, in no form of a global id.
        Assert.Equal(["Release.id"], others.Select(field => field.Name));
    }

    [SkippableFact]
    public void The_contract_holds()
    {
        var contract = Path.Combine(Repository.Root, "..", "shared", "design", "schema.graphql");
        Skip.IfNot(File.Exists(contract), "the contract, ../shared/design/schema.graphql, is not here");
        var served = Fields(Served().Sdl);

        var broken = Fields(File.ReadAllText(contract))
            .SelectMany(field => Differences(field.Key, field.Value, served.GetValueOrDefault(field.Key)));

        Assert.Empty(broken);
    }

    private static IEnumerable<(string Name, IComplexGraphType Parent, FieldType Definition)> Fields() =>
        from type in Served().Schema.AllTypes.OfType<IComplexGraphType>()
        where type is not IInputObjectGraphType && !type.Name.StartsWith("__", StringComparison.Ordinal)
        from field in type.Fields
        select ($"{type.Name}.{field.Name}", type, field);

    private static ServedSchema Served()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddKnowledgeGraph();
        return services.BuildServiceProvider().GetRequiredService<ServedSchema>();
    }

    private static IEnumerable<string> Undescribed(IGraphType type)
    {
        if (type is not ScalarGraphType && string.IsNullOrWhiteSpace(type.Description))
        {
            yield return type.Name;
        }

        foreach (var field in (type as IComplexGraphType)?.Fields ?? Enumerable.Empty<FieldType>())
        {
            if (string.IsNullOrWhiteSpace(field.Description))
            {
                yield return $"{type.Name}.{field.Name}";
            }

            foreach (var argument in (field.Arguments ?? Enumerable.Empty<QueryArgument>()).Where(
                argument => string.IsNullOrWhiteSpace(argument.Description)))
            {
                yield return $"{type.Name}.{field.Name}({argument.Name})";
            }
        }
    }

    private static Dictionary<string, GraphQLFieldDefinition> Fields(string sdl) =>
        Parser.Parse(sdl).Definitions.OfType<GraphQLTypeDefinition>()
            .Where(type => type.Name.StringValue != "Subscription")
            .SelectMany(type => (Definitions(type)?.Items ?? []).Select(
                field => (Key: $"{type.Name.StringValue}.{field.Name.StringValue}", Field: field)))
            .ToDictionary(entry => entry.Key, entry => entry.Field);

    private static GraphQLFieldsDefinition? Definitions(GraphQLTypeDefinition type) => type switch
    {
        GraphQLObjectTypeDefinition definition => definition.Fields,
        GraphQLInterfaceTypeDefinition definition => definition.Fields,
        _ => null,
    };

    private static IEnumerable<string> Differences(string name, GraphQLFieldDefinition wanted, GraphQLFieldDefinition? served)
    {
        if (served is null)
        {
            yield return $"{name} is missing";
            yield break;
        }

        // Where the contract lets a refused argument, or a connection, null more or less than the rules above.
        if (wanted.Type.Print().TrimEnd('!') != served.Type.Print().TrimEnd('!'))
        {
            yield return $"{name}: {served.Type.Print()} in place of {wanted.Type.Print()}";
        }

        foreach (var argument in wanted.Arguments?.Items ?? [])
        {
            var ours = served.Arguments?.Items.SingleOrDefault(candidate => candidate.Name.StringValue == argument.Name.StringValue);
            if (ours is null || ours.Type.Print() != argument.Type.Print() || ours.DefaultValue?.Print() != argument.DefaultValue?.Print())
            {
                yield return $"{name}({argument.Name.StringValue}) is missing or differs";
            }
        }
    }
}
