using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Every record that is passed over is counted in the load report under the reason that holds of it.</summary>
public sealed class PassedOverTests
{
    [Fact]
    public void Classes_that_are_no_diseases_say_what_they_are()
    {
        using var release = MadeUpRelease.Of(
            Classes(
                ("MONDO:0000001", "disease"),
                ("MONDO:0000002", "obsolete thing"),
                ("MONDO:0000003", "rabies, non-human animal"),
                ("HP:0001250", "Seizure")),
            Obsoletes("MONDO:0000002||", "HP:0000057|HP:0008665|"),
            Sssom(("MONDO:0000004", "skos:exactMatch", "OMIA:000001-9615", "a dog's")));

        Assert.Equal(
            ["1 × a class of another ontology than Mondo", "1 × a class that Mondo has withdrawn", "1 × a disease of animals"],
                Accounts.ReasonsOf(release, "class-stats.tsv"));
        Assert.Equal(
            ["1 × a class of another ontology than Mondo", "1 × a withdrawn class without a successor"],
            Accounts.ReasonsOf(release, "obsoletes.tsv"));
        Assert.Equal(["1 × a disease of animals"], Accounts.ReasonsOf(release, "mappings.sssom.tsv"));
    }

    [Fact]
    public void An_ontology_that_gives_definitions_tells_its_rest_apart()
    {
        using var release = MadeUpRelease.Of(
            Classes(("MONDO:0000001", "disease")),
            ("doid.obo", "format-version: 1.2\nontology: doid\n\n[Term]\nid: DOID:4\nname: disease\ndef: \"A disease.\" []\n\n[Term]\nid: "
                + "DOID:5\nname: bare\nis_a: DOID:4\n\n"
                + "[Term]\nid: DOID:6\nname: gone\nis_obsolete: true\n\n[Term]\nid: HP:0000001\nname: All\n"));

        Assert.Equal(
            [
                "1 × a part of HPO that another ontology carries along", "1 × a step between terms that are neither HPO's nor Mondo's",
                "1 × a term that its ontology has withdrawn", "1 × a term that no disease of the release is mapped to",
                "1 × a term without a definition, of an ontology that gives definitions alone",
            ],
            Accounts.ReasonsOf(release, "doid.obo"));
    }

    [Fact]
    public void Genes_are_told_apart()
    {
        var (name, text) = Genes((1, "ONE", "-", "1"), (2, "NEWENTRY", "-", "-"), (1, "ONE", "-", "1"));
        var mouse = text.Split('\n')[1].Replace("9606\t1\t", "10090\t3\t", StringComparison.Ordinal);
        using var release = MadeUpRelease.Of(
            (name, text + mouse + "\n"),
            MimGenes(("100001", "-", "gene"), ("100002", "1", "gene"), ("100003", "-", "phenotype")));

        Assert.Equal(
            ["1 × a further row of a gene", "1 × an entry for genes that have no symbol yet (NEWENTRY)", "1 × of another organism"],
            Accounts.ReasonsOf(release, name));
        Assert.Equal(["1 × a gene's entry without the gene's number"], Accounts.ReasonsOf(release, "mim2gene_medgen"));
    }

    [Fact]
    public void A_record_of_which_only_the_papers_are_kept_is_passed_over()
    {
        // The papers of the first are kept, and its prevalence is not known all the same.
        using var release = MadeUpRelease.Of(
            Hpo,
            Hpoa("ORPHA:58|Alexander disease||HP:0001250|PMID:1|||P"),
            ("epidemiology.csv", "disorder_id,orpha_code,name,disorder_type,disorder_group,prevalence_type,prevalence_qualification,"
                + "prevalence_class,val_moy,prevalence_geographic,prevalence_validation_status,source\n"
                + "1,58,Alexander disease,Disease,Disorder,Point prevalence,Class only,Unknown,0.0,Europe,Validated,11389160[PMID]\n"
                + "1,58,Alexander disease,Disease,Disorder,Point prevalence,Class only,Unknown,0.0,Europe,Validated,ORPHANET\n"));

        Assert.Equal(["2 × a prevalence that is not known"], Accounts.ReasonsOf(release, "epidemiology.csv"));
    }

    [Fact]
    public void Further_records_of_a_paper_and_books_are_counted()
    {
        const string Paper = "<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>One</ArticleTitle></Article>"
            + "</MedlineCitation></PubmedArticle>";
        const string Book = "<PubmedBookArticle><BookDocument><PMID Version=\"1\">21413195</PMID></BookDocument></PubmedBookArticle>";
        using var release = MadeUpRelease.Of(
            Hpo,
            Hpoa("OMIM:603896|Leukoencephalopathy||HP:0001250|PMID:1|||P"),
            ("papers.xml", $"<?xml version=\"1.0\"?>\n<PubmedArticleSet>{Paper}{Paper}{Book}</PubmedArticleSet>"));

        Assert.Equal(["1 × a book, or a chapter of one", "1 × a further record of a paper"], Accounts.ReasonsOf(release, "papers.xml"));
        Assert.Equal(["1 × a paper that no filter puts into a section"], Accounts.ReasonsOf(release, "(literature filters)"));
    }
}
