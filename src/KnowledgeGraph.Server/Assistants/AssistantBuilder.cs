using System.Reflection;
using KnowledgeGraph.Server.Assistants.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>Adds what assistants are served by.</summary>
internal static class AssistantBuilder
{
    /// <summary>Adds the server of the Model Context Protocol with its tools, prompts and resources.</summary>
    public static IServiceCollection AddAssistants(this IServiceCollection services)
    {
        services.AddMcpServer(options =>
        {
            options.ServerInfo = new Implementation
            {
                Name = "knowledge-graph",
                Title = "KnowledgeGraph",
                Version = typeof(AssistantBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
                    .InformationalVersion.Split(
                        '+')[0] ?? "0",
            };
        }).WithHttpTransport();
        services.AddHttpContextAccessor();
        // The protocol's library writes several lines for each call, and what a client sent into some of them; faults are logged by ours.
        services.AddLogging(logging => logging.AddFilter("ModelContextProtocol", LogLevel.None));
        services.AddSingleton<AssistantDesk>();
        services.AddSingleton<AssistantMessages>();
        services.AddSingleton<SchemaSearch>();
        services.AddSingleton<RecordTool>();
        services.AddSingleton<McpServerTool, ResolveTool>();
        services.AddSingleton<McpServerTool>(provider => provider.GetRequiredService<RecordTool>());
        services.AddSingleton<McpServerTool, AskTool>();
        services.AddSingleton<McpServerTool, PathsTool>();
        services.AddSingleton<McpServerTool, DiagnoseTool>();
        services.AddSingleton<McpServerTool, CompareTool>();
        services.AddSingleton<McpServerTool, ChangesTool>();
        services.AddSingleton<McpServerTool, SchemaTool>();
        foreach (var prompt in AssistantPrompts.All)
        {
            services.AddSingleton(prompt);
        }

        services.AddOptions<McpServerOptions>().Configure<RecordTool, AssistantOptions, AssistantMessages>((
            options, record, assistants, messages) =>
        {
            options.Filters.Message.IncomingFilters.Add(messages.Then);
            options.ServerInstructions = AssistantWords.Instructions(assistants);
            options.ResourceCollection ??= [];
            foreach (var resource in AssistantResources.All(record))
            {
                options.ResourceCollection.Add(resource);
            }
        });
        return services;
    }
}
