using System.Collections.Concurrent;

namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>The descriptors of MeSH by their places in its tree. Safe for use by several threads once it is filled.</summary>
public sealed class MeshTree
{
    // "Diseases Category" is PubMed's name for the branch C as a whole; it has no descriptor.
    private const string DiseasesCategory = "diseases category";
    private const string DiseasesBranch = "C";

    private readonly SortedDictionary<string, string> _nameByPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _placesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nameByEntryTerm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _uiByName = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlySet<string>?> _exploded = new(StringComparer.Ordinal);

    /// <summary>Descriptors held.</summary>
    public int Count => _placesByName.Count;

    /// <summary>Whether there are no descriptors: explosion then finds only the descriptor itself.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Adds a descriptor; if two have one name, the first counts.</summary>
    /// <param name="ui">Unique id, e.g. D015331.</param>
    /// <param name="name">The descriptor's name.</param>
    /// <param name="treeNumbers">The descriptor's places, e.g. E05.318.372.500.750.</param>
    /// <param name="entryTerms">The descriptor's other names.</param>
    public void Add(string ui, string name, IEnumerable<string> treeNumbers, IEnumerable<string> entryTerms)
    {
        var folded = FoldedWords.Join(name);
        if (!_placesByName.TryAdd(folded, [.. treeNumbers]))
        {
            return;
        }

        _uiByName.Add(folded, ui);
        foreach (var place in _placesByName[folded])
        {
            _nameByPlace.TryAdd(place, folded);
        }

        foreach (var term in entryTerms)
        {
            _nameByEntryTerm.TryAdd(FoldedWords.Join(term), folded);
        }

        _exploded.Clear();
    }

    /// <summary>The unique id of a descriptor, by its name or an entry term; null if the tree does not have it.</summary>
    public string? UiOf(string name)
    {
        var folded = FoldedWords.Join(name);
        return _uiByName.GetValueOrDefault(folded) ?? (_nameByEntryTerm.TryGetValue(folded, out var preferred)
            ? _uiByName[preferred]
            : null);
    }

    /// <summary>The descriptor of a folded name or entry term and all below it, names folded; null if the tree does not have it.</summary>
    internal IReadOnlySet<string>? Exploded(string name) => IsEmpty ? null : _exploded.GetOrAdd(name, Explode);

    private HashSet<string>? Explode(string name)
    {
        var preferred = _placesByName.ContainsKey(name) ? name : _nameByEntryTerm.GetValueOrDefault(name);
        if (preferred is null)
        {
            return name == DiseasesCategory ? Below(DiseasesBranch).ToHashSet(StringComparer.Ordinal) : null;
        }

        return _placesByName[preferred].SelectMany(place => Below(place + ".")).Append(preferred).ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<string> Below(string place) =>
        _nameByPlace.Where(entry => entry.Key.StartsWith(place, StringComparison.Ordinal)).Select(entry => entry.Value);
}
