using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server;
using KnowledgeGraph.Server.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
            "KnowledgeGraph:Documents:MaxTokens is -5; it must be "
                + "at least 1", "KnowledgeGraph:Requests:ExecutionTimeout", "KnowledgeGraph:Pages:MaxSise is no option",
            "KnowledgeGraph:CorsOrigins", "KnowledgeGraph:Proxies:Trusted", "KnowledgeGraph:Access:Tokens:KeyFile",
            "KnowledgeGraph:Access:Tokens:Algorithms",
            "KnowledgeGraph:Access:Tokens:Audience", "KnowledgeGraph:Access:Tokens:Issuer",
        })
        {
            Assert.Contains(named, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Watch_lists_need_owners_and_hosts_are_named_without_anything_else()
    {
        var (exitCode, error) = Serve(new Dictionary<string, string>
        {
            ["KnowledgeGraph__Watching__Folder"] = "lists",
            ["KnowledgeGraph__Watching__WebhookHosts__0"] = "https://hooks.example/path",
        });

        Assert.Equal(2, exitCode);
        Assert.Contains("KnowledgeGraph:Watching:Folder needs Access:KeyFile or Access:Tokens", error, StringComparison.Ordinal);
        Assert.Contains("KnowledgeGraph:Watching:WebhookHosts must hold hosts such as", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_of_another_kind_are_named_with_what_they_may_be()
    {
        var (exitCode, error) = Serve(new Dictionary<string, string>
        {
            ["KnowledgeGraph__Documents__MaxTokens"] = "many",
            ["KnowledgeGraph__Pages__MaxSise"] = "50",
        });

        Assert.Equal(2, exitCode);
        Assert.StartsWith(
            $"kg: KnowledgeGraph:Documents:MaxTokens must be a whole number up to {int.MaxValue}; many was given. kg: ",
            error,
            StringComparison.Ordinal);
        Assert.Contains("KnowledgeGraph:Pages:MaxSise is no option", error, StringComparison.Ordinal);
        Assert.DoesNotContain("convert", error, StringComparison.Ordinal);
    }

    /// <summary>By each option there is, whatever its type.</summary>
    [Fact]
    public void A_word_is_refused_wherever_a_word_can_be_no_value()
    {
        var options = Leaves(typeof(ServerOptions), ServerOptions.Section).Where(option => option.Type != typeof(string)).ToList();

        var faults = FaultsOf(options.ToDictionary(option => option.Path, _ => (string?)"abc"));

        Assert.Equal(
            options.Select(option => option.Path).Order(StringComparer.Ordinal),
            faults.Select(fault => fault.Split(" must be ")[0]).Order(StringComparer.Ordinal));
        Assert.All(faults, fault => Assert.EndsWith("; abc was given.", fault, StringComparison.Ordinal));
        Assert.Equal(["Boolean", "Double", "FederationMode", "IdeKind", "Int32", "Int64", "IntrospectionMode", "StatusCodeRules",
            "TimeSpan", "TrustedDocumentMode"], options.Select(option => option.Type.Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Pages:MaxSize", "99999999999", "a whole number up to 2147483647")]
    [InlineData("Pages:MaxSize", "1.5", "a whole number")]
    [InlineData("Pages:MaxSize", "", "a whole number up to 2147483647; nothing was given")]
    [InlineData("KeptAnswerBytes", "32MB", "a whole number up to 9223372036854775807")]
    [InlineData("DrainDelay", "5 seconds", "a time such as 00:00:10")]
    [InlineData("UseCompiledPlans", "yes", "true or false")]
    [InlineData("Ide:Kind", "7", "one of BananaCakePop, GraphiQL, None")]
    [InlineData("Ide:Kind", "1", "one of BananaCakePop, GraphiQL, None")]
    public void It_is_told_what_a_value_may_be(string option, string value, string may) =>
        Assert.Contains(
            $"KnowledgeGraph:{option} must be {may}",
            Assert.Single(FaultsOf(new() { [$"KnowledgeGraph:{option}"] = value })),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("CorsOrigins", "https://app.example", "KnowledgeGraph:CorsOrigins is a list, given as KnowledgeGraph:CorsOrigins:0")]
    [InlineData("Pages", "50", "KnowledgeGraph:Pages is a group of options and has no value of its own; 50 was given.")]
    [InlineData("Pages:MaxSize:Most", "50", "KnowledgeGraph:Pages:MaxSize:Most is no option: KnowledgeGraph:Pages:MaxSize is one value.")]
    public void A_value_in_the_wrong_place_is_not_passed_over(string option, string value, string says) =>
        Assert.StartsWith(says, Assert.Single(FaultsOf(new() { [$"KnowledgeGraph:{option}"] = value })), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ide:Kind", "graphiql")]
    [InlineData("UseCompiledPlans", "FALSE")]
    [InlineData("DrainDelay", "00:00:02")]
    [InlineData("CorsOrigins:0", "https://app.example")]
    [InlineData("Access:KeyFile", "")]
    public void What_fits_is_taken(string option, string value) => Assert.Empty(FaultsOf(new() { [$"KnowledgeGraph:{option}"] = value }));

    private static List<string> FaultsOf(Dictionary<string, string?> configuration)
    {
        using var services = new ServiceCollection().AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
            .AddKnowledgeGraph().BuildServiceProvider();
        try
        {
            _ = services.GetRequiredService<IOptions<ServerOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException refused)
        {
            return [.. refused.Failures];
        }
    }

    private static IEnumerable<(string Path, Type Type)> Leaves(Type type, string prefix) =>
        type.GetProperties().Where(property => property.CanWrite || property.PropertyType.IsClass || property.PropertyType.IsInterface)
            .SelectMany(property =>
                property.PropertyType == typeof(string) || property.PropertyType.IsValueType
                ? [($"{prefix}:{property.Name}", property.PropertyType)]

                : property.PropertyType.IsGenericType ? [($"{prefix}:{property.Name}:0", property.PropertyType.GetGenericArguments()[0])]
                : Leaves(property.PropertyType, $"{prefix}:{property.Name}"));

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
