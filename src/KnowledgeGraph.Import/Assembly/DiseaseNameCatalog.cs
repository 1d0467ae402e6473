using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Literature;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>The names of diseases as papers use them; those of each disease are prepared on first use.</summary>
internal sealed class DiseaseNameCatalog(ReleaseContent content)
{
    private const string English = "en";
    private const string MeshPrefix = CuriePrefix.Mesh + ":";

    private readonly Dictionary<int, DiseaseNames> _names = [];
    private readonly ILookup<int, string> _synonyms = content.DiseaseSynonyms
        .Where(synonym => synonym.Scope == SynonymScope.Exact && synonym.Language == English)
        .ToLookup(synonym => synonym.EntityId, synonym => synonym.Name);

    private readonly ILookup<int, string> _mesh = content.DiseaseIdentifiers
        .Where(identifier => identifier.Predicate == MappingPredicate.Exact
            && identifier.Curie.StartsWith(MeshPrefix, StringComparison.Ordinal))
        .ToLookup(identifier => identifier.EntityId, identifier => identifier.Curie[MeshPrefix.Length..]);

    private readonly ILookup<int, int> _parents = content.DiseaseParents.ToLookup(step => step.ChildId, step => step.ParentId);

    /// <summary>The names of a disease, by its key.</summary>
    public DiseaseNames this[int diseaseId]
    {
        get
        {
            if (!_names.TryGetValue(diseaseId, out var names))
            {
                names = new DiseaseNames(NamesOf(diseaseId), _mesh[diseaseId], _parents[diseaseId].Select(NamesOf));
                _names.Add(diseaseId, names);
            }

            return names;
        }
    }

    private IEnumerable<string> NamesOf(int diseaseId) => _synonyms[diseaseId].Prepend(content.Diseases[diseaseId - 1].Name);
}
