using System.Globalization;
using KnowledgeGraph.Server.Hosting;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Containers;

/// <summary>docker-compose.yml as text: every service is fenced in, and everything it names is there.</summary>
public sealed class ComposeTests
{
    public static TheoryData<string> Names => [.. ComposeFile.Services.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_service_is_fenced_in(string name)
    {
        var service = ComposeFile.Services[name];

        Assert.Equal("true", service["read_only"]);
        Assert.Equal(["ALL"], service.List("cap_drop"));
        Assert.False(service.ContainsKey("cap_add") || service.ContainsKey("privileged") || service.ContainsKey("network_mode"));
        Assert.Equal(["no-new-privileges:true"], service.List("security_opt"));
        Assert.Matches(@"^[1-9]\d*:[1-9]\d*$", (string)service["user"]!);
        Assert.Matches("^[0-9]+[mg]$", (string)service["mem_limit"]!);
        Assert.True(int.Parse((string)service["pids_limit"]!, CultureInfo.InvariantCulture) > 0);
        Assert.True(service.ContainsKey("cpus") && service.ContainsKey("restart"));
        Assert.Matches(@":(?!latest)[\w.-]+$", (string)service["image"]!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_service_names_is_there(string name)
    {
        var service = ComposeFile.Services[name];

        Assert.Subset(ComposeFile.Names("secrets").ToHashSet(), service.List("secrets").ToHashSet());
        Assert.Subset(ComposeFile.Names("networks").ToHashSet(), service.List("networks").ToHashSet());
        foreach (var volume in service.List("volumes").Select(volume => volume.Split(':')))
        {
            Assert.True(
                !volume[0].StartsWith('.') ? ComposeFile.Names("volumes").Contains(volume[0]) : volume is [_, _, "ro"],
                string.Join(':', volume));
        }

        if (service.TryGetValue("depends_on", out var others))
        {
            Assert.Subset(ComposeFile.Services.Keys.ToHashSet(), ((Dictionary<object, object?>)others!).Keys.Cast<string>().ToHashSet());
        }
    }

    [Fact]
    public void Two_processes_answer_behind_one_address_which_is_the_only_one_published()
    {
        var api = ComposeFile.Services.Where(service => service.Key.StartsWith("api-", StringComparison.Ordinal)).ToList();
        var proxy = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "nginx.conf"));

        Assert.Equal(2, api.Count);
        Assert.All(api, service => Assert.Contains($"server {service.Key}:8080", proxy, StringComparison.Ordinal));
        Assert.Equal(
            ["embedded", "proxy"],
            ComposeFile.Services.Where(service => service.Value.ContainsKey("ports")).Select(service => service.Key)
                .Order(StringComparer.Ordinal));
        Assert.All(
            ComposeFile.Services.Values.SelectMany(service => service.List("ports")),
            port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        Assert.Equal("true", ((Dictionary<object, object?>)ComposeFile.Section("networks")["inside"]!)["internal"]);
    }

    [Theory]
    [InlineData("api-1")]
    [InlineData("api-2")]
    public void A_process_waits_for_the_import_and_starts_with_the_release_before_where_that_is_refused(string name)
    {
        var import = (Dictionary<object, object?>)((Dictionary<object, object?>)ComposeFile.Services[name]["depends_on"]!)["import"]!;

        Assert.Equal("service_completed_successfully", import["condition"]);
        Assert.Equal("false", import["required"]);
    }

    [Fact]
    public void Secrets_come_by_file_and_are_kept_out_of_the_repository()
    {
        foreach (var (variable, value) in ComposeFile.Services.Values.SelectMany(service => service.Environment()))
        {
            Assert.True(!variable.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase) || (variable.EndsWith(
                "_FILE",
                StringComparison.Ordinal) && value.StartsWith("/run/secrets/", StringComparison.Ordinal)), variable);
        }

        Assert.Contains("deploy/secrets/", File.ReadAllLines(Path.Combine(Repository.Root, ".gitignore")));
        Assert.All(
            ComposeFile.Section("secrets").Values.Cast<Dictionary<object, object?>>(),
            secret => Assert.StartsWith("./deploy/secrets/", (string)secret["file"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_option_in_an_environment_is_one_of_the_services()
    {
        var options = ComposeFile.Services.Values.SelectMany(service => service.Environment().Keys)
            .Where(name => name.StartsWith("KnowledgeGraph__", StringComparison.Ordinal));

        Assert.NotEmpty(options);
        foreach (var option in options)
        {
            var type = typeof(ServerOptions);
            foreach (var step in option.Split("__").Skip(1).TakeWhile(step => !char.IsDigit(step[0])))
            {
                type = type.GetProperty(step)?.PropertyType ?? throw new Xunit.Sdk.XunitException($"{option} is no option");
            }
        }
    }

    [Fact]
    public void A_process_gets_more_time_to_stop_than_it_takes() =>
        Assert.All(
            ComposeFile.Services.Where(service => service.Key is "api-1" or "api-2" or "embedded"),
            service => Assert.True(int.Parse(
                ((string)service.Value["stop_grace_period"]!).TrimEnd('s'),
                CultureInfo.InvariantCulture) > new ServerOptions().ShutdownTimeout.TotalSeconds));
}
