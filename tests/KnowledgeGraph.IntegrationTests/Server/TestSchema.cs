using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>A small schema with one field for each way a resolver may behave.</summary>
public sealed class TestSchema : GraphQL.Types.Schema
{
    public TestSchema()
    {
        Description = "A schema for tests.";
        var item = Item();
        Query = Queries(item);
        var mutation = new ObjectGraphType { Name = "Mutation" };
        mutation.Field<StringGraphType>("change").Resolve(_ => "changed");
        Mutation = mutation;
        var subscription = new ObjectGraphType { Name = "Subscription" };
        subscription.Field<StringGraphType>("ticks")
            .Argument<IntGraphType>("size")
            .Argument<NonNullGraphType<IntGraphType>>("least", argument => argument.DefaultValue = 0)
            .Resolve(context => context.Request().Release.ReleaseId + new string('.', context.GetArgument("size", 0)))
            .ResolveStream(_ => Ticks);
        Subscription = subscription;
    }

    /// <summary>Drives <c>subscription { ticks }</c>.</summary>
    public Ticker Ticks { get; } = new();

    private static ObjectGraphType<int> Item()
    {
        var item = new ObjectGraphType<int> { Name = "Item", Description = "A number that knows the next one." };
        item.Field<NonNullGraphType<IntGraphType>>("number").Resolve(context => context.Source);
        item.AddField(new FieldType { Name = "next", ResolvedType = item, Resolver = Value(context => (int)context.Source! + 1) });
        item.AddField(new FieldType
        {
            Name = "items",
            ResolvedType = new ListGraphType(item),
            Resolver = Value(_ => Enumerable.Range(0, 3).ToArray()),
        });
        return item;
    }

    private static ObjectGraphType Queries(ObjectGraphType<int> item)
    {
        var query = new ObjectGraphType { Name = "Query", Description = "Where every walk starts." };
        query.Field<StringGraphType>("hello")
            .Argument<StringGraphType>("name")
            .Resolve(context => "It's " + context.GetArgument("name", "me"));
        query.Field<IntGraphType>("echo")
            .Argument<NonNullGraphType<IntGraphType>>("number")
            .Resolve(context => context.GetArgument<int>("number"));
        query.Field<StringGraphType>("either").Argument<EitherInput>("by").Resolve(context => context.HasArgument("by") ? "given" : "none");
        query.Field<StringGraphType>("release").Resolve(context => context.Request().Release.ReleaseId);
        query.Field<StringGraphType>("retired").Argument<StringGraphType>("id").Resolve(context =>
        {
            context.AddNotice("RETIRED_ID", "The id was merged into another.", "id");
            return "found";
        });
        query.Field<StringGraphType>("broken").Resolve(_ => throw new InvalidOperationException("secret detail"));
        query.Field<StringGraphType>("coded").Resolve(_ => throw new ExecutionError("No such thing.") { Code = "NOT_FOUND" });
        query.Field<StringGraphType>("slow").ResolveAsync(async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(30), context.CancellationToken);
            return "late";
        });
        query.Field<StringGraphType>("large")
            .Argument<IntGraphType>("size")
            .Resolve(context => new string('x', context.GetArgument<int>("size")));
        query.Field<StampScalar>("stamp").Resolve(_ => "2026-11-23");
        query.Field<NonNullGraphType<StringGraphType>>("missing").Resolve(_ => null);
        query.AddField(new FieldType { Name = "item", ResolvedType = item, Resolver = Value(_ => 1) });
        return query;
    }

    private static GraphQL.Resolvers.FuncFieldResolver<object?> Value(Func<IResolveFieldContext, object?> resolve) => new(resolve);
}
