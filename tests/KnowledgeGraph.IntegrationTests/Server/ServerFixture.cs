using Xunit;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>One server with default options, shared by a class of tests.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    public TestServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await TestServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
