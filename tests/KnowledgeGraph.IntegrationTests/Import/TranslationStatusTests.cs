using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.IntegrationTests.Stores;
using Xunit;
using static KnowledgeGraph.IntegrationTests.Import.MadeUpRows;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>A term in another language says how far its translation has come (facts 24).</summary>
public abstract class TranslationStatusTests
{
    private const string Header =
        "source_language\tsource_value\tsubject_id\tpredicate_id\ttranslation_language\ttranslation_value\ttranslation_status\n";

    [SkippableFact]
    public void A_translation_tells_its_status_and_definition()
    {
        using var release = MadeUpRelease.Of(
            NewStore(),
            Hpo,
            Hpoa("OMIM:990001|ash disease||HP:0001250|PMID:1|||P"),
            ("hp-de.babelon.tsv", Header + "en\tSeizure\tHP:0001250\trdfs:label\tde\tKrampfanfall\tOFFICIAL\nen\tAtaxia\tHP:0001251\t"
                + "rdfs:label\tde\tAtaxie\tCANDIDATE\n"));

        Assert.Equal(
            """{"a":{"nameIn":"Krampfanfall","translation":{"language":"de","name":"Krampfanfall","definition":null,"status":"OFFICIAL"}}"""
                + ""","b":{"translation":{"name":"Ataxie","status":"CANDIDATE"}},"c":{"nameIn":null,"translation":null}}""",
            release.Ask("""
                { a: phenotype(id: "HP:0001250") { nameIn(language: "de") translation(language: "de") { language name definition status } }
                  b: phenotype(id: "HP:0001251") { translation(language: "de") { name status } }
                  c: phenotype(id: "HP:0000518") { nameIn(language: "de") translation(language: "de") { name } } }
                """));
    }

    protected abstract TestStore NewStore();

    public sealed class OnSqlite : TranslationStatusTests
    {
        protected override TestStore NewStore() => new DataFolder();
    }

    public sealed class OnPostgres : TranslationStatusTests
    {
        protected override TestStore NewStore() => TestDatabase.InFullRuns();
    }
}
