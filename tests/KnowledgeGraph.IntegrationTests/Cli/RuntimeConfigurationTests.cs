using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The .NET settings of kg lie beside it, wherever it is built, published or packed.</summary>
public sealed class RuntimeConfigurationTests
{
    [Fact]
    public void Hot_code_is_compiled_anew_after_ten_milliseconds_without_new_code()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "kg.runtimeconfig.json")));

        var settings = file.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        Assert.Equal(10, settings.GetProperty("System.Runtime.TieredCompilation.CallCountingDelayMs").GetInt32());
    }
}
