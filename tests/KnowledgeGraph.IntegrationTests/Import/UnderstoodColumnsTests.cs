using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>
/// A row counts for what all of its columns say: one of which a column is not understood is reported, and what stands where it does not
/// belong is not served as if it did.
/// </summary>
public sealed class UnderstoodColumnsTests
{
    private const string Header =
        "database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\tbiocuration\n";

    [Theory]
    [InlineData("MAYBE", "", "P", "1 × a qualifier that is not known")]
    [InlineData("", "HERMAPHRODITE", "P", "1 × a sex that is not known")]
    [InlineData("", "", "Z", "1 × an aspect that is not known")]
    public void An_annotation_of_which_a_column_is_not_known_is_reported(string qualifier, string sex, string aspect, string reason)
    {
        using var release = MadeUpRelease.Of(Hpo, ("phenotype.hpoa", Header + Row(qualifier: qualifier, sex: sex, aspect: aspect)));

        Assert.Equal(
            """{"disease":{"phenotypes":{"totalCount":0}}}""",
            release.Ask("""{ disease(id: "OMIM:990001") { phenotypes { totalCount } } }"""));
        Assert.Contains($"unmapped: {reason}", Report(release), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HP:0001251", "", "", "an onset that is no term of onset")]
    [InlineData("HP:7777777", "", "", "an onset that is no term of onset")]
    [InlineData("", "HP:7777777", "", "a modifier that is no term of the release's HPO")]
    [InlineData("", "", "3/10 families", "a frequency that is not understood")]
    [InlineData("", "", "HP:0001250", "a frequency that is not understood")]
    public void What_a_column_says_that_does_not_belong_there_is_left_out_and_reported(
        string onset,
        string modifier,
        string frequency,
        string reason)
    {
        using var release = MadeUpRelease.Of(Hpo, ("phenotype.hpoa", Header + Row(onset: onset, modifier: modifier, frequency: frequency)));

        Assert.Equal(
            """{"disease":{"phenotypes":{"edges":[{"onset":null,"modifiers":[],"frequency":null,"sources":[{"onset":null}]}]}}}""",
            release.Ask("""{ disease(id: "OMIM:990001") { phenotypes { edges { onset { hpoId } modifiers { hpoId } frequency { ratio } """
                + """sources { onset { hpoId } } } } } }"""));
        Assert.Contains($"unmapped: 1 × {reason}", Report(release), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 / 4", "0.25")]
    [InlineData("12,5%", "0.125")]
    [InlineData("12.5 %", "0.125")]
    public void Counts_and_percentages_are_read_however_they_are_spaced(string frequency, string ratio)
    {
        using var release = MadeUpRelease.Of(Hpo, ("phenotype.hpoa", Header + Row(frequency: frequency)));

        Assert.Contains(
            $"\"ratio\":{ratio}",
            release.Ask("""{ disease(id: "OMIM:990001") { phenotypes { edges { frequency { ratio } } } } }"""),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_course_is_a_course_whatever_aspect_an_annotation_gives_it()
    {
        using var release = MadeUpRelease.Of(Hpo, ("phenotype.hpoa", Header + Row(term: "HP:0003593") + Row()));

        Assert.Equal(
            """{"disease":{"phenotypes":{"edges":[{"aspect":"P","node":{"hpoId":"HP:0001250"}},"""
                + """{"aspect":"C","node":{"hpoId":"HP:0003593"}}]}}}""",
            release.Ask("""{ disease(id: "OMIM:990001") { phenotypes { edges { aspect node { hpoId } } } } }"""));
    }

    [Theory]
    [InlineData("manifestation_of", "HP:0001250", """{"phenotypes":{"edges":[{"negated":false}]},"modesOfInheritance":[]}""")]
    [InlineData("not_manifestation_of", "HP:0001250", """{"phenotypes":{"edges":[{"negated":true}]},"modesOfInheritance":[]}""")]
    [InlineData("inheritance_type_of", "HP:0000007", """{"phenotypes":{"edges":[]},"modesOfInheritance":[{"hpoId":"HP:0000007"}]}""")]
    [InlineData("not_inheritance_type_of", "HP:0000007", """{"phenotypes":{"edges":[]},"modesOfInheritance":[]}""")]
    [InlineData("manifestation_of", "HP:0000007", """{"phenotypes":{"edges":[]},"modesOfInheritance":[]}""")]
    [InlineData("resembles", "HP:0001250", """{"phenotypes":{"edges":[]},"modesOfInheritance":[]}""")]
    public void A_relationship_of_MedGen_is_what_it_says(string relationship, string term, string served)
    {
        using var release = MadeUpRelease.Of(
            Hpo, Classes(("MONDO:7900001", "ash disease")), Sssom(("MONDO:7900001", "skos:exactMatch", "OMIM:990001", "")),
            ("MedGen_HPO_OMIM_Mapping.txt",
                "#OMIM_CUI|MIM_number|OMIM_name|relationship|HPO_CUI|HPO_ID|HPO_name|MedGen_name|MedGen_source|STY|\n"
                + $"C9900001|990001|ASH DISEASE|{relationship}|C0036572|{term}|x|x|HPO|Finding|\n"));

        Assert.Equal(
            $$"""{"disease":{{served}}}""",
            release.Ask("""{ disease(id: "OMIM:990001") { phenotypes { edges { negated } } modesOfInheritance { hpoId } } }"""));
    }

    [Fact]
    public void An_entry_of_OMIM_has_a_number_and_a_type_that_is_known()
    {
        using var release = MadeUpRelease.Of(
            Hpo, Genes((990, "ASH1", "", "1")),
            ("mim2gene_medgen", "#MIM number\tGeneID\ttype\tSource\tMedGenCUI\tComment\nx\t990\tphenotype\tGeneMap\tC9900001\t-\n990002\t"
                + "990\tmoved\tGeneMap\tC9900002\t-\n990003\t990\tphenotype\tGeneMap\tC9900003\t-\n"));

        Assert.Equal("""{"diseases":{"nodes":[{"curie":"OMIM:990003"}]}}""", release.Ask("{ diseases { nodes { curie } } }"));
        Assert.Contains("a number of digits alone", Report(release), StringComparison.Ordinal);
        Assert.Contains("1 × an entry of a type that is not known", Report(release), StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_below_ClinGen_s_header_is_data_unless_it_is_a_rule()
    {
        var (name, text) = ClinGen(("ASH1", "990", "MONDO:7900001", "AR", "Strong"));
        using var ruled = MadeUpRelease.Of(Hpo, Hgnc(("990", "ASH1", "990")), Classes(("MONDO:7900001", "ash disease")), (name, text));
        using var bare = MadeUpRelease.Of(
            Hpo,
            Hgnc(("990", "ASH1", "990")),
            Classes(("MONDO:7900001", "ash disease")),
            (name, text.Replace("\"+\"\n", string.Empty, StringComparison.Ordinal)));

        const string Query = """{ gene(id: "ASH1") { diseases { totalCount } } release { loadReport { file read } } }""";
        Assert.Contains("""{"gene":{"diseases":{"totalCount":1}}""", bare.Ask(Query), StringComparison.Ordinal);
        Assert.Equal(ruled.Ask(Query), bare.Ask(Query));
    }

    [Theory]
    [InlineData("foo:bar", null)]
    [InlineData("SKOS:exactMatch", "EXACT")]
    [InlineData("rdfs:seeAlso", "XREF")]
    public void A_predicate_is_known_in_any_case_or_reported(string predicate, string? read)
    {
        using var release = MadeUpRelease.Of(
            Hpo,
            Classes(("MONDO:7900001", "ash disease")),
            Sssom(("MONDO:7900001", predicate, "OMIM:990001", "")));

        var identifiers = release.Ask("""{ disease(id: "MONDO:7900001") { identifiers { curie predicate } } }""");
        Assert.Equal(read is null
            ? """{"disease":{"identifiers":[]}}"""
            : $$$"""{"disease":{"identifiers":[{"curie":"OMIM:990001","predicate":"{{{read}}}"}]}}""", identifiers);
        Assert.Equal(read is null, Report(release).Contains("1 × a predicate that is not known", StringComparison.Ordinal));
    }

    [Fact]
    public void White_space_around_a_value_is_none_of_it_and_languages_are_the_same_in_any_case()
    {
        const string Head = "subject_id\tpredicate_id\tsource_value\ttranslation_language\ttranslation_value\ttranslation_status\n";
        using var release = MadeUpRelease.Of(
            Hpo, ("phenotype.hpoa", Header + Row()), ("hp-fr.babelon.tsv", Head
                + "HP:0001250\trdfs:label\tSeizure\tFR\t Crise \tOFFICIAL\nHP:0001251\trdfs:label\tAtaxia\tfr\tAtaxie\tOFFICIAL\n"));

        Assert.Equal(
            """{"a":{"nameIn":"Crise"},"b":{"nameIn":"Ataxie"}}""",
            release.Ask("""{ a: phenotype(id: "HP:0001250") { nameIn(language: "fr") } b: phenotype(id: "HP:0001251") { """
                + """nameIn(language: "fr") } }"""));
    }

    private static string Report(MadeUpRelease release) => release.Ask("{ release { loadReport { samples } } }");

    private static string Row(
        string qualifier = "",
        string term = "HP:0001250",
        string onset = "",
        string frequency = "",
        string sex = "",
        string modifier = "",
        string aspect = "P") =>
        $"OMIM:990001\tash "
            + $"disease\t{qualifier}\t{term}\tPMID:1\tPCS\t{onset}\t{frequency}\t{sex}\t{modifier}\t{aspect}\tHPO:probinson[2022-08-23]\n";
}
