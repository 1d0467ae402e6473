using KnowledgeGraph.IntegrationTests.Cli;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Access;

/// <summary>A wrong option stops the start, and the message names it.</summary>
public sealed class OptionsCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-options-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_wrong_option_is_named_with_what_it_may_be()
    {
        var (exitCode, error) = Serve(new Dictionary<string, string>
        {
            ["KnowledgeGraph__Documents__MaxTokens"] = "-5",
            ["KnowledgeGraph__Requests__ExecutionTimeout"] = "00:00:00",
            ["KnowledgeGraph__Pages__MaxSise"] = "50",
            ["KnowledgeGraph__CorsOrigins__0"] = "https://app.example/path",
            ["KnowledgeGraph__Access__Required"] = "true",
            ["KnowledgeGraph__Proxies__Trusted__0"] = "proxy",
            ["KnowledgeGraph__Access__Tokens__KeyFile"] = "/nowhere",
            ["KnowledgeGraph__Access__Tokens__Algorithms__0"] = "HS256",
        });

        Assert.Equal(2, exitCode);
        foreach (var named in new[]
        {
            "KnowledgeGraph:Documents:MaxTokens is -5; it must be at least 1", "KnowledgeGraph:Requests:ExecutionTimeout", "KnowledgeGraph:Pages:MaxSise is no option",
            "KnowledgeGraph:CorsOrigins", "KnowledgeGraph:Proxies:Trusted", "KnowledgeGraph:Access:Tokens:KeyFile", "KnowledgeGraph:Access:Tokens:Algorithms",
            "KnowledgeGraph:Access:Tokens:Audience", "KnowledgeGraph:Access:Tokens:Issuer",
        })
        {
            Assert.Contains(named, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_value_of_another_kind_is_named()
    {
        var (exitCode, error) = Serve(new Dictionary<string, string> { ["KnowledgeGraph__Documents__MaxTokens"] = "many" });

        Assert.Equal(2, exitCode);
        Assert.Contains("KnowledgeGraph:Documents:MaxTokens", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private (int ExitCode, string Error) Serve(Dictionary<string, string> environment)
    {
        using var process = KgProcess.Start(environment, "serve", "--data", _folder, "--urls", "http://127.0.0.1:0");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        output.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, System.Text.RegularExpressions.Regex.Replace(error, @"\s+", " "));
    }
}
