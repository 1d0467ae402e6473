using System.Text.Json;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>The .NET settings of kg lie beside it, wherever it is built, published or packed.</summary>
public sealed class RuntimeConfigurationTests
{
    [Fact]
    public void Hot_code_is_compiled_anew_after_ten_milliseconds_without_new_code() =>
        Assert.Equal(10, Setting("System.Runtime.TieredCompilation.CallCountingDelayMs").GetInt32());

    [Fact]
    public void Members_that_reflection_calls_are_not_compiled_for_it() =>
        Assert.True(Setting("Switch.System.Reflection.ForceInterpretedInvoke").GetBoolean());

    private static JsonElement Setting(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "kg.runtimeconfig.json")));
        return file.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty(name).Clone();
    }
}
