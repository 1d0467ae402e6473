using System.Globalization;
using System.Reflection;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Server.Hosting;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace KnowledgeGraph.IntegrationTests.Containers;

/// <summary>
/// deploy/kubernetes.yaml as text: what it names is there, what it runs the command understands, and every container is fenced in.
/// </summary>
public sealed class KubernetesTests
{
    private static readonly string Manifest = Path.Combine(Repository.Root, "deploy", "kubernetes.yaml");

    private static readonly List<Dictionary<object, object?>> Objects = Read();

    // The templates of the pods, by the kind of what makes them.
    private static readonly Dictionary<string, Dictionary<object, object?>> Pods = new()
    {
        ["CronJob"] = Map(Of("CronJob"), "spec", "jobTemplate", "spec", "template"),
        ["Deployment"] = Map(Of("Deployment"), "spec", "template"),
    };

    public static TheoryData<string> Kinds => [.. Pods.Keys];

    [Fact]
    public void Nothing_but_what_is_looked_at_here_is_in_it() =>
        Assert.Equal(
            ["CronJob", "Deployment", "PersistentVolumeClaim", "PodDisruptionBudget", "Service"],
            Objects.Select(one => (string)one["kind"]!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_container_is_fenced_in(string kind)
    {
        var pod = Map(Pods[kind], "spec");
        var container = Container(kind);

        Assert.Equal("false", pod["automountServiceAccountToken"]);
        Assert.Equal(("true", "1654"), (Map(pod, "securityContext")["runAsNonRoot"], Map(pod, "securityContext")["runAsUser"]));
        Assert.Equal("RuntimeDefault", Map(pod, "securityContext", "seccompProfile")["type"]);
        Assert.Equal(
            ("true", "false"),
            (Map(container, "securityContext")["readOnlyRootFilesystem"], Map(container, "securityContext")["allowPrivilegeEscalation"]));
        Assert.Equal(["ALL"], Map(container, "securityContext", "capabilities").List("drop"));
        Assert.True(
            Map(container, "resources", "limits").ContainsKey("memory") && Map(container, "resources", "requests").ContainsKey("cpu"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_runs_the_image_of_compose_with_words_that_the_command_understands(string kind)
    {
        var container = Container(kind);

        Assert.Equal(ComposeFile.Services["api-1"]["image"], container["image"]);
        var (code, _, error) = Kg.Run([.. container.List("args"), "--help"]);
        Assert.True(code == 0, error);
        foreach (var variable in Maps(container, "env").Select(one => (string)one["name"]!))
        {
            Assert.True(KgProcess.Variables.Contains(variable) || IsOption(variable), variable);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_it_mounts_is_there_and_the_head_of_the_file_says_how_to_make_it(string kind)
    {
        var volumes = Maps(Map(Pods[kind], "spec"), "volumes").ToDictionary(volume => (string)volume["name"]!);
        var mounts = Maps(Container(kind), "volumeMounts").ToDictionary(
            mount => (string)mount["mountPath"]!,
            mount => (string)mount["name"]!);
        var head = File.ReadAllText(Manifest);

        Assert.Equal(volumes.Keys.Order(StringComparer.Ordinal), mounts.Values.Order(StringComparer.Ordinal));
        Assert.Contains(
            $"create secret generic {Map(volumes["database"], "secret")["secretName"]} --from-file=database",
            head,
            StringComparison.Ordinal);
        Assert.All(
            volumes.Values.Where(volume => volume.ContainsKey("configMap")),
            volume => Assert.Contains($"create configmap {Map(volume, "configMap")["name"]} ", head, StringComparison.Ordinal));
        Assert.All(
            volumes.Values.Where(volume => volume.ContainsKey("persistentVolumeClaim")),
            volume => Assert.Equal(
                Map(Of("PersistentVolumeClaim"), "metadata")["name"],
                Map(volume, "persistentVolumeClaim")["claimName"]));
        foreach (var path in Maps(Container(kind), "env").Select(one => (string)one["value"]!).Where(value => value.StartsWith('/')))
        {
            Assert.Contains(mounts.Keys, mount => path == mount || path.StartsWith(mount + "/", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Probes_service_and_selectors_lead_to_the_process()
    {
        var (deployment, container) = (Of("Deployment"), Container("Deployment"));
        var labels = Map(Pods["Deployment"], "metadata", "labels");
        var ports = Maps(container, "ports").ToDictionary(port => (string)port["name"]!, port => (string)port["containerPort"]!);
        var urls = Maps(container, "env").Single(one => (string)one["name"]! == "ASPNETCORE_URLS")["value"];

        Assert.Equal("/health/ready", Map(container, "startupProbe", "httpGet")["path"]);
        Assert.Equal("/health/ready", Map(container, "readinessProbe", "httpGet")["path"]);
        Assert.Equal("/health/live", Map(container, "livenessProbe", "httpGet")["path"]);
        Assert.All(
            new[] { "startupProbe", "readinessProbe", "livenessProbe" },
            probe => Assert.Equal("http", Map(container, probe, "httpGet")["port"]));
        Assert.Equal(string.Join(';', ports.Values.Select(port => $"http://0.0.0.0:{port}")), urls);
        Assert.Equal(ports["metrics"], Map(Pods["Deployment"], "metadata", "annotations")["prometheus.io/port"]);
        Assert.Equal("http", Assert.Single(Maps(Map(Of("Service"), "spec"), "ports"))["targetPort"]);
        Assert.Equal(labels, Map(Of("Service"), "spec", "selector"));
        Assert.Equal(labels, Map(deployment, "spec", "selector", "matchLabels"));
        Assert.Equal(labels, Map(Of("PodDisruptionBudget"), "spec", "selector", "matchLabels"));
        Assert.NotEqual(labels, Map(Pods["CronJob"], "metadata", "labels"));
        var stop = int.Parse((string)Map(Pods["Deployment"], "spec")["terminationGracePeriodSeconds"]!, CultureInfo.InvariantCulture);
        Assert.True(TimeSpan.FromSeconds(stop) > new ServerOptions().ShutdownTimeout);
    }

    private static bool IsOption(string variable) =>
        variable.Split("__") is [ServerOptions.Section, .. var steps]
        && steps.Aggregate<string, Type?>(
            typeof(ServerOptions),
            (type, step) => type?.GetProperty(step, BindingFlags.Public | BindingFlags.Instance)?.PropertyType) is not null;

    private static Dictionary<object, object?> Of(string kind) => Objects.Single(one => (string)one["kind"]! == kind);

    private static Dictionary<object, object?> Container(string kind) => Assert.Single(Maps(Map(Pods[kind], "spec"), "containers"));

    private static Dictionary<object, object?> Map(Dictionary<object, object?> map, params string[] steps) =>
        steps.Aggregate(map, (inner, step) => (Dictionary<object, object?>)inner[step]!);

    private static IEnumerable<Dictionary<object, object?>> Maps(Dictionary<object, object?> map, string key) =>
        ((IEnumerable<object>)map[key]!).Cast<Dictionary<object, object?>>();

    private static List<Dictionary<object, object?>> Read()
    {
        using var text = File.OpenText(Manifest);
        var parser = new Parser(text);
        var deserializer = new DeserializerBuilder().Build();
        var objects = new List<Dictionary<object, object?>>();
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
        {
            objects.Add(deserializer.Deserialize<Dictionary<object, object?>>(parser));
        }

        return objects;
    }
}
