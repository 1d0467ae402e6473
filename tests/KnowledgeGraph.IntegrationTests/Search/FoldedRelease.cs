using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.IntegrationTests.Search;

/// <summary>A release of names with accents, Greek letters and the like, built when it is first looked at.</summary>
public abstract class FoldedRelease : IDisposable
{
    private static readonly string[] _names =
    [
        "Ménière disease", "Meniere disease", "beta-thalassemia", "α-thalassemia", "Waldenstro\u0308m "
            + "macroglobulinemia", "Ehlers–Danlos syndrome type Ⅳ",
        "Strauß’s syndrome",
    ];

    private static readonly string[] _geneSynonyms = ["TGFbeta", "ifng-gamma"];

    private readonly Lazy<TestStore> _store;
    private readonly Lazy<ServedRelease> _served;

    protected FoldedRelease()
    {
        _store = new(NewStore);
        _served = new(() => ServedRelease.Load(_store.Value.Store, Content().BuildIn(_store.Value.Store).Release.Id));
    }

    internal ServedRelease Served => _served.Value;

    public void Dispose()
    {
        if (_store.IsValueCreated)
        {
            _store.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    protected abstract TestStore NewStore();

    private static SmallRelease Content()
    {
        var content = new SmallRelease();
        content.DiseaseSynonyms.Clear();
        for (var index = 0; index < _names.Length; index++)
        {
            if (index == content.Diseases.Count)
            {
                content.Diseases.Add(new Disease { Id = index + 1, Curie = $"OMIM:{600_001 + index}", Name = string.Empty });
            }

            content.Diseases[index].Name = _names[index];
        }

        content.GeneSynonyms.Clear();
        content.GeneSynonyms.AddRange(_geneSynonyms.Select((name, index) => new GeneSynonym
        {
            Id = index + 1,
            EntityId = 1,
            Name = name,
            Scope = SynonymScope.Exact,
            IsAbbreviation = true,
            Language = "en",
            SourceId = 1,
        }));
        return content;
    }

    public sealed class OnSqlite : FoldedRelease
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : FoldedRelease
    {
        protected override TestStore NewStore() => new TestDatabase();
    }
}
