using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>The sources of a release, by which lists tell it from others.</summary>
public sealed class SourceListTests
{
    [Fact]
    public void A_release_names_the_sources_it_was_made_of_and_no_others()
    {
        using var release = MadeUpRelease.Of(Hpo, Hpoa("OMIM:990001|alder disease||HP:0001250|PMID:1|||P"));

        Assert.Equal(
            """{"release":{"sources":[{"name":"HPO"},{"name":"HPO annotations"}]}}""",
            release.Ask("{ release { sources { name } } }"));
    }
}
