using System.Text.Json;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Server.Notices;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>
/// Filters that ask for what the release does not hold are told so, with the count, from the database and from what is kept of it.
/// </summary>
public abstract class FilterGapTests(FilterGapTests.GapService service)
{
    private const string Undescribed = "1 of the 2 papers of this release are known by number alone, without PubMed's record: a filter on";

    [SkippableTheory]
    [InlineData(
        "citations(where: { year: { gt: 2000 } }) { totalCount }",
        NoticeCodes.NotDescribed,
        $"{Undescribed} year knows nothing of them.")]
    [InlineData(
        "citations(where: { or: [{ isFreeFullText: { eq: true } }, { publicationTypes: { some: { eq: \"Review\" } } }] }) { totalCount }",
        NoticeCodes.NotDescribed,
        $"{Undescribed} isFreeFullText, publicationTypes knows nothing of them.")]
    [InlineData(
        "citations(where: { title: { contains: \"ataxia\" } }) { nodes { pmid } }",
        NoticeCodes.NotDescribed,
        $"{Undescribed} title knows nothing of them.")]
    [InlineData(
        "diseases(where: { citations: { some: { citation: { year: { eq: 2020 } } } } }) { totalCount }",
            NoticeCodes.NotDescribed, $"{Undescribed} year knows nothing of them.")]
    [InlineData(
        "diseases(first: 2) { nodes { citations(where: { citation: { year: { eq: 2020 } } }) { totalCount } } }",
            NoticeCodes.NotDescribed, $"{Undescribed} year knows nothing of them.")]
    [InlineData("citations(where: { pmid: { gt: 1 } }) { totalCount }", null, null)]
    [InlineData("citations(where: { diseases: { any: true } }) { totalCount }", null, null)]
    [InlineData("diseases(where: { name: { contains: \"x\" }, mondoId: { neq: null } }) { totalCount }", null, null)]
    [InlineData("diseases(where: { phenotypes: { some: { negated: { eq: true } } } }) { totalCount }", null, null)]
    [InlineData(
        "diseases(where: { acronym: { eq: \"VWM\" } }) { totalCount }",
        NoticeCodes.NotInRelease,
        "None of the 3 diseases of this release has acronym, so a filter on it cannot be answered.")]
    [InlineData(
        "diseases(where: { genes: { none: { gene: { symbol: { eq: \"AAA1\" } } } } }) { totalCount }",
        NoticeCodes.NotInRelease,
        "None of the 3 diseases of this release has genes, so a filter on it cannot be answered.")]
    [InlineData(
        "diseases(first: 3) { nodes { genes(where: { validity: { neq: null } }) { totalCount } } }",
        NoticeCodes.NotInRelease,
        "This release has no links between a disease and a gene, so a filter on validity cannot be answered.")]
    public async Task What_the_release_lacks_is_told_with_the_count(string list, string? code, string? message)
    {
        // The first is answered by the database, the second by what is kept of its answer.
        for (var time = 0; time < 2; time++)
        {
            var reply = await service.Served.QueryAsync($"{{ {list} }}");

            Assert.False(reply.TryGetProperty("errors", out var errors), errors.ToString());
            var notices = reply.GetProperty("extensions").TryGetProperty("notices", out var given)
                ? given.EnumerateArray().Select(Told).ToList()
                : [];
            Assert.Equal(code is null ? [] : [(code, message, "where")], notices);
            // That of the list, or of the first of them below a list of records.
            Assert.Equal(code is null ? null : list.Contains("first:", StringComparison.Ordinal)
                ? $"diseases/nodes/0/{(list.Contains("genes", StringComparison.Ordinal) ? "genes" : "citations")}"
                : list.Split('(')[0],
                code is null ? null : string.Join('/', given[0].GetProperty("path").EnumerateArray()));
        }
    }

    private static (string?, string?, string?) Told(JsonElement notice) =>
        (notice.GetProperty("code").GetString(), notice.GetProperty("message").GetString(), notice.GetProperty("argument").GetString());

    public sealed class OnSqlite(FilterGapTests.OnSqlite.Service service)
        : FilterGapTests(service),
        IClassFixture<FilterGapTests.OnSqlite.Service>
    {
        public sealed class Service() : GapService(() => new DataFolder());
    }

    public sealed class OnPostgres(FilterGapTests.OnPostgres.Service service)
        : FilterGapTests(service),
        IClassFixture<FilterGapTests.OnPostgres.Service>
    {
        public sealed class Service() : GapService(() => new TestDatabase());
    }

    /// <summary>A release without acronyms and links to genes, with one paper described of two.</summary>
    public abstract class GapService : IDisposable
    {
        private readonly Lazy<(TestStore Store, ServedFolder Served)> _served;

        protected GapService(Func<TestStore> newStore) => _served = new(() =>
        {
            var (store, content) = (newStore(), new SmallRelease());
            content.DiseaseGenes.Clear();
            content.DiseaseGeneStatements.Clear();
            foreach (var disease in content.Diseases)
            {
                disease.Acronym = null;
            }

            store.Store.Activate(content.BuildIn(store.Store).Release.Id);
            return (store, ServedFolder.Of(store.Options));
        });

        internal ServedFolder Served => _served.Value.Served;

        public void Dispose()
        {
            if (_served.IsValueCreated)
            {
                _served.Value.Served.Dispose();
                _served.Value.Store.Dispose();
            }

            GC.SuppressFinalize(this);
        }
    }
}
