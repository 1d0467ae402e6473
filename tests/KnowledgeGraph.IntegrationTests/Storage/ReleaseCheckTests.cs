using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.IntegrationTests.Stores;
using KnowledgeGraph.Storage.Model;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Storage;

/// <summary>Rows that do not fit together do not become a release; the message names the fault, and nothing is left behind.</summary>
public abstract class ReleaseCheckTests
{
    [SkippableFact]
    public void A_link_to_a_record_that_is_not_there_is_refused() =>
        Refuses(release => release.DiseaseGenes[1].GeneId = 99, "foreign keys", "disease_gene");

    [SkippableFact]
    public void A_statement_of_a_source_that_is_not_there_is_refused() =>
        Refuses(release => release.DiseasePhenotypeStatements[0].SourceId = 9, "foreign keys", "disease_phenotype_statement");

    [SkippableFact]
    public void A_paper_text_without_its_paper_is_refused() =>
        Refuses(release => release.CitationAbstracts[0].CitationId = 9, "foreign keys", "citation_abstract");

    [SkippableFact]
    public void A_link_without_a_statement_is_refused() =>
        Refuses(release => release.DiseaseGeneStatements.RemoveAt(1), "statements", "disease_gene");

    [SkippableFact]
    public void A_paper_s_link_without_a_statement_and_in_no_list_is_refused() =>
        Refuses(
            release =>
            {
                release.DiseaseCitationStatements.RemoveAt(1);
                release.DiseaseCitations[1].ListedIn = 0;
            },
            "statements",
            "link 2 of disease_citation");

    [SkippableFact]
    public void A_paper_s_link_in_a_list_that_is_none_is_refused() =>
        Refuses(release => release.GeneCitations[0].ListedIn = 5, "statements", "link 1 of gene_citation is in a list that is none");

    [SkippableFact]
    public void The_same_link_twice_is_refused() =>
        Refuses(release => release.DiseaseCitations[1].CitationId = 2, "UNIQUE", "IX_disease_citation");

    [SkippableFact]
    public void The_same_CURIE_twice_is_refused() =>
        Refuses(release => release.Diseases[1].Curie = release.Diseases[0].Curie, "UNIQUE", "IX_disease_curie");

    [SkippableFact]
    public void The_same_key_twice_is_refused() => Refuses(release => release.Genes[1].Id = 1, "order of their key", "gene");

    [SkippableFact]
    public void A_gap_in_the_keys_is_refused() => Refuses(release => release.GeneSynonyms[0].Id = 2, "dense keys", "gene_synonym");

    [SkippableFact]
    public void A_missing_name_is_refused() => Refuses(release => release.Diseases[2].Name = null!, "NOT NULL", "row 3 of disease");

    [SkippableFact]
    public void A_hierarchy_that_bites_its_tail_is_refused() =>
        Refuses(release => release.PhenotypeParents.Insert(0, new PhenotypeParent { ChildId = 1, ParentId = 3, SourceId = 1 }), "cycle");

    [SkippableFact]
    public void Synonyms_out_of_the_order_of_their_records_are_refused() =>
        Refuses(
            release => (release.DiseaseSynonyms[0].EntityId, release.DiseaseSynonyms[1].EntityId) = (2, 1),
            "owners must ascend");

    [SkippableFact]
    public void A_modifier_that_is_no_key_is_refused() =>
        Refuses(release => release.DiseasePhenotypes[0].ModifierIds = "HP:0000001", "cannot be loaded");

    [SkippableFact]
    public void A_release_without_diseases_is_refused()
    {
        using var folder = NewStore();
        using (var draft = folder.Store.BeginDraft())
        {
            draft.Write([new Phenotype { Id = 1, Curie = "HP:0000001", Name = "All" }]);

            Assert.Contains(
                "no disease",
                Assert.Throws<ReleaseException>(() => draft.Complete("a test")).Message,
                StringComparison.Ordinal);
        }

        Assert.Empty(folder.Kept);
    }

    [SkippableFact]
    public void Writing_a_table_twice_is_refused()
    {
        using var folder = NewStore();
        using var draft = folder.Store.BeginDraft();
        draft.Write([new Disease { Id = 1, Curie = "MONDO:0000001", Name = "one" }]);

        Assert.Throws<ReleaseException>(() => draft.Write([new Disease { Id = 2, Curie = "MONDO:0000002", Name = "two" }]));
    }

    protected abstract TestStore NewStore();

    private void Refuses(Action<SmallRelease> spoil, params string[] expected)
    {
        using var folder = NewStore();
        var served = new SmallRelease().BuildIn(folder.Store).Release.Id;
        folder.Store.Activate(served);
        var release = new SmallRelease();
        spoil(release);

        var refused = Assert.Throws<ReleaseException>(() => release.BuildIn(folder.Store));

        Assert.All(expected, part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
        Assert.Equal([served], folder.Kept);
        Assert.Equal(served, folder.Store.CurrentId);
        Assert.True(new SmallRelease().BuildIn(folder.Store).AlreadyExisted);
    }

    public sealed class OnSqlite : ReleaseCheckTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : ReleaseCheckTests
    {
        protected override TestStore NewStore() => TestDatabase.InFullRuns();
    }
}
