using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Sources and their keys, which are in the order of name.</summary>
internal sealed class SourceKeys
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);

    public SourceKeys(IEnumerable<string> names, IReadOnlyDictionary<string, string> versions, string loadedAt)
    {
        foreach (var name in names.Distinct().Order(StringComparer.Ordinal))
        {
            _keys.Add(name, _keys.Count + 1);
            var source = SourceCatalog.Create(name, versions.GetValueOrDefault(name), loadedAt);
            source.Id = _keys.Count;
            Sources.Add(source);
        }
    }

    public List<Source> Sources { get; } = [];

    public int this[string name] => _keys[name];
}
