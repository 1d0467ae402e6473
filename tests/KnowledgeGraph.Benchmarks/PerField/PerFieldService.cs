using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Storage.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Benchmarks.PerField;

/// <summary>
/// The peer that stays in process: GraphQL.NET whose resolvers each ask EF Core, as introductions teach it: pooled contexts, one for each
/// request, no tracking, fields one after the other since a context takes one query at a time.
/// </summary>
internal sealed class PerFieldService : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IDocumentExecuter<ISchema> _executer;
    private readonly GraphQLSerializer _serializer = new();

    public PerFieldService(string releaseFile)
    {
        var services = new ServiceCollection();
        services.AddDbContextPool<GraphDbContext>(options => options
            .UseSqlite($"Data Source={releaseFile};Mode=ReadOnly")
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.AddGraphQL(builder => builder
            .AddSchema(_ => new GraphQL.Types.Schema { Query = new RootObject() })
            .AddExecutionStrategy<SerialExecutionStrategy>(OperationType.Query));
        _services = services.BuildServiceProvider();
        _executer = _services.GetRequiredService<IDocumentExecuter<ISchema>>();
    }

    public async Task<string> AskAsync(string query, Inputs variables)
    {
        await using var scope = _services.CreateAsyncScope();
        var options = new ExecutionOptions { Query = query, Variables = variables, RequestServices = scope.ServiceProvider };
        var result = await _executer.ExecuteAsync(options);
        return _serializer.Serialize(result);
    }

    public void Dispose() => _services.Dispose();
}
