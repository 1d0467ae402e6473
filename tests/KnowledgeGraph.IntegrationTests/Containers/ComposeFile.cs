using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace KnowledgeGraph.IntegrationTests.Containers;

/// <summary>docker-compose.yml, its merged parts written out.</summary>
internal static class ComposeFile
{
    private static readonly Dictionary<object, object?> Root = Read();

    public static IReadOnlyDictionary<string, Dictionary<object, object?>> Services { get; } = Map("services");

    public static IEnumerable<string> Names(string section) => ((Dictionary<object, object?>)Root[section]!).Keys.Cast<string>();

    public static Dictionary<object, object?> Section(string name) => (Dictionary<object, object?>)Root[name]!;

    public static IReadOnlyList<string> List(this Dictionary<object, object?> service, string key) =>
        service.TryGetValue(key, out var value) ? [.. ((IEnumerable<object>)value!).Select(item => (string)item)] : [];

    public static IReadOnlyDictionary<string, string> Environment(this Dictionary<object, object?> service) =>
        service.TryGetValue("environment", out var value)
            ? ((Dictionary<object, object?>)value!).ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!)
            : [];

    private static Dictionary<string, Dictionary<object, object?>> Map(string section) =>
        Section(section).ToDictionary(entry => (string)entry.Key, entry => (Dictionary<object, object?>)entry.Value!);

    private static Dictionary<object, object?> Read()
    {
        using var text = File.OpenText(Path.Combine(Repository.Root, "docker-compose.yml"));
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object?>>(new MergingParser(new Parser(text)));
    }
}
