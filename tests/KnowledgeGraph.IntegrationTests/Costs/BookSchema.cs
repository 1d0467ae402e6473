using GraphQL.Types;
using KnowledgeGraph.Server.Costs;

namespace KnowledgeGraph.IntegrationTests.Costs;

/// <summary>
/// The schema that Hot Chocolate's published costs speak of, and what else a cost can depend on. Root fields read from somewhere.
/// </summary>
public sealed class BookSchema : GraphQL.Types.Schema
{
    private readonly InterfaceGraphType _named = new() { Name = "Named" };
    private readonly ObjectGraphType<string> _author = new() { Name = "Author" };
    private readonly ObjectGraphType<string> _book = new() { Name = "Book" };

    public BookSchema()
    {
        _named.Field<StringGraphType>("name");
        _author.Field<StringGraphType>("name").Resolve(context => context.Source);
        _author.Field<StringGraphType>("biography").Cost(CostWeights.Loaded).Resolve(_ => null);
        Make(_author);
        AddBook();
        var query = new ObjectGraphType { Name = "Query" };
        AddFields(query);
        Query = query;
        RegisterType(_author);
        RegisterType(_book);
    }

    private void AddBook()
    {
        _book.Field<StringGraphType>("name").Resolve(context => context.Source);
        _book.Field<StringGraphType>("title").Resolve(context => context.Source);
        _book.Field("author", _author).Resolve(context => "A");
        _book.Field("editors", new ListGraphType(_author)).Resolve(_ => Array.Empty<string>());
        _book.Field("readers", new ListGraphType(_author)).Argument<IntGraphType>("first", argument => argument.DefaultValue = 3)
            .ListSize(["first"]).Resolve(_ => Array.Empty<string>());
        Make(_book);
    }

    private void AddFields(ObjectGraphType query)
    {
        query.Field("book", _book).Cost(10).Resolve(_ => "B");
        query.Field("named", _named).Resolve(_ => "B");
        query.Field("byName", new ListGraphType(_book)).Argument<ListGraphType<StringGraphType>>("names").ListSize(["names"])
            .Resolve(_ => Array.Empty<string>());
        query.Field("shelves", new ListGraphType(Connection("Shelf")))
            .Argument<IntGraphType>("perShelf").ListSize(["perShelf"], assumedSize: 2, sizedFields: ["nodes"], itemCount: 7).Resolve(
                _ => null);
        query.Field("books", Connection("Books")).Cost(10)
            .Argument<IntGraphType>("first").Argument<IntGraphType>("last")
            .Arguments(new QueryArgument(BookFilter()) { Name = "where" }.Cost(CostWeights.FilterArgument))
            .Arguments(new QueryArgument<ListGraphType<StringGraphType>> { Name = "order" }.Cost(CostWeights.OrderArgument))
            .PageSize("first", "last")
            .Resolve(_ => null);
    }

    private ObjectGraphType Connection(string name)
    {
        var edge = new ObjectGraphType { Name = name + "Edge" };
        edge.Field("node", _book).Resolve(_ => null);
        var connection = new ObjectGraphType { Name = name + "Connection" };
        connection.Field("edges", new ListGraphType(edge)).Resolve(_ => null);
        connection.Field("nodes", new ListGraphType(_book)).Resolve(_ => null);
        connection.Field<IntGraphType>("totalCount").Resolve(_ => 0);
        return connection;
    }

    private static InputObjectGraphType BookFilter()
    {
        var text = new InputObjectGraphType { Name = "TextFilter" };
        text.AddField(new FieldType { Name = "eq", Type = typeof(StringGraphType) }.Cost(CostWeights.FilterOperation));
        text.AddField(new FieldType { Name = "contains", Type = typeof(StringGraphType) }.Cost(CostWeights.ExpensiveFilterOperation));
        var filter = new InputObjectGraphType { Name = "BookFilter" };
        filter.AddField(new FieldType { Name = "title", ResolvedType = text });
        filter.AddField(new FieldType { Name = "or", ResolvedType = new ListGraphType(filter) });
        return filter;
    }

    private void Make(ObjectGraphType<string> type)
    {
        _named.ResolveType = _ => _book;
        type.AddResolvedInterface(_named);
        _named.AddPossibleType(type);
    }
}
