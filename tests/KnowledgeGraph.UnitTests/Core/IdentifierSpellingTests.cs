using KnowledgeGraph.Core.Identifiers;
using Xunit;

namespace KnowledgeGraph.UnitTests.Core;

/// <summary>Identifiers as people write them, and as addresses of the pages that show them.</summary>
public sealed class IdentifierSpellingTests
{
    [Theory]
    [InlineData("#312750", "OMIM:312750")]
    [InlineData("# 312750", "OMIM:312750")]
    [InlineData("*300005", "OMIM:300005")]
    [InlineData("%601088", "OMIM:601088")]
    [InlineData("OMIM #312750", "OMIM:312750")]
    [InlineData("OMIM:#312750", "OMIM:312750")]
    [InlineData("MIM 300672", "OMIM:300672")]
    [InlineData("OMIM 312750", "OMIM:312750")]
    [InlineData("omim: 312750", "OMIM:312750")]
    [InlineData("MIM312750", "OMIM:312750")]
    [InlineData("MIM number 312750", "OMIM:312750")]
    [InlineData("MIM no. 312750", "OMIM:312750")]
    [InlineData("(OMIM:312750)", "OMIM:312750")]
    [InlineData("OMIM-312750", "OMIM:312750")]
    [InlineData("PS603896", "OMIMPS:603896")]
    [InlineData("OMIM:PS603896", "OMIMPS:603896")]
    [InlineData("ORPHA135", "ORPHA:135")]
    [InlineData("ORPHA 135", "ORPHA:135")]
    [InlineData("Orphanet 135", "ORPHA:135")]
    [InlineData("Orpha code: 135", "ORPHA:135")]
    [InlineData("ORPHANET#135", "ORPHA:135")]
    [InlineData("HP0001250", "HP:0001250")]
    [InlineData("hp 0001250", "HP:0001250")]
    [InlineData("HPO: HP:0001250", "HP:0001250")]
    [InlineData("Mondo 0957870", "MONDO:0957870")]
    [InlineData("UMLS C5830404", "UMLS:C5830404")]
    [InlineData("UMLS CUI: C5830404", "UMLS:C5830404")]
    [InlineData("MedGen UID 1841040", "MEDGEN:1841040")]
    [InlineData("Gene ID: 8892", "NCBIGene:8892")]
    [InlineData("NCBI Gene 8892", "NCBIGene:8892")]
    [InlineData("Entrez Gene ID 8892", "NCBIGene:8892")]
    [InlineData("HGNC 3258", "HGNC:3258")]
    [InlineData("HGNC ID: HGNC:3258", "HGNC:3258")]
    [InlineData("ENSG00000119718.12", "ENSEMBL:ENSG00000119718")]
    [InlineData("PMID 34532852", "PMID:34532852")]
    [InlineData("PMID34532852", "PMID:34532852")]
    [InlineData("PubMed ID: 34532852.", "PMID:34532852")]
    [InlineData("PMCID: PMC8447004", "PMC:PMC8447004")]
    [InlineData("PMC 8447004", "PMC:PMC8447004")]
    [InlineData("doi 10.1002/14651858.CD012820.pub2", "DOI:10.1002/14651858.cd012820.pub2")]
    [InlineData("DOI: 10.1002/14651858.CD012820.pub2", "DOI:10.1002/14651858.cd012820.pub2")]
    public void What_names_its_authority_is_read(string text, string expected)
    {
        Assert.True(IdentifierSpelling.TryRead(text, out var curie), text);
        Assert.Equal(expected, curie.ToString());
    }

    [Theory]
    [InlineData("312750")]
    [InlineData("ASP")]
    [InlineData("MIM")]
    [InlineData("vanishing white matter 2")]
    [InlineData("#12")]
    [InlineData("")]
    public void What_names_none_is_not(string text) => Assert.False(IdentifierSpelling.TryRead(text, out _));

    [Theory]
    [InlineData("https://www.omim.org/entry/620312?search=vwm&highlight=vwm", "OMIM:620312")]
    [InlineData("https://omim.org/MIM:620312", "OMIM:620312")]
    [InlineData("http://purl.bioontology.org/ontology/OMIM/620312", "OMIM:620312")]
    [InlineData("https://www.orpha.net/consor/cgi-bin/OC_Exp.php?lng=EN&Expert=135", "ORPHA:135")]
    [InlineData("https://www.orpha.net/en/disease/detail/135?name=x&mode=name", "ORPHA:135")]
    [InlineData("https://www.ncbi.nlm.nih.gov/medgen/1841040", "MEDGEN:1841040")]
    [InlineData("https://www.ncbi.nlm.nih.gov/medgen/C5830404/", "UMLS:C5830404")]
    [InlineData("https://uts.nlm.nih.gov/uts/umls/concept/C5830404", "UMLS:C5830404")]
    [InlineData("https://www.ncbi.nlm.nih.gov/gene/8892/", "NCBIGene:8892")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/34532852/", "PMID:34532852")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pubmed/34532852", "PMID:34532852")]
    [InlineData("https://europepmc.org/article/MED/34532852", "PMID:34532852")]
    [InlineData("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC8447004/", "PMC:PMC8447004")]
    [InlineData("https://dx.doi.org/10.1002/14651858.CD012820.pub2", "DOI:10.1002/14651858.cd012820.pub2")]
    [InlineData("https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/HGNC:3258", "HGNC:3258")]
    [InlineData("https://www.ensembl.org/Homo_sapiens/Gene/Summary?g=ENSG00000119718;r=14:1-2", "ENSEMBL:ENSG00000119718")]
    [InlineData("https://bioregistry.io/omim:620312", "OMIM:620312")]
    [InlineData("https://identifiers.org/mim/620312", "OMIM:620312")]
    [InlineData("https://identifiers.org/orphanet:135", "ORPHA:135")]
    [InlineData("https://hpo.jax.org/browse/term/HP:0001250?tab=genes", "HP:0001250")]
    [InlineData("https://monarchinitiative.org/MONDO:0957870", "MONDO:0957870")]
    [InlineData(
        "https://www.ebi.ac.uk/ols4/ontologies/mondo/classes/http%253A%252F%252Fpurl.obolibrary.org%252Fobo%252FMONDO_0957870",
        "MONDO:0957870")]
    public void An_address_gives_the_identifier_it_shows(string address, string expected)
    {
        Assert.True(Curie.TryParse(address, out var curie), address);
        Assert.Equal(expected, curie.ToString());
    }

    [Theory]
    [InlineData("MONDO:0957870")]
    [InlineData("HP:0001250")]
    [InlineData("OMIM:620312")]
    [InlineData("OMIMPS:603896")]
    [InlineData("ORPHA:135")]
    [InlineData("MEDGEN:1841040")]
    [InlineData("MEDGEN:CN031225")]
    [InlineData("UMLS:C5830404")]
    [InlineData("NCBIGene:8892")]
    [InlineData("HGNC:3258")]
    [InlineData("ENSEMBL:ENSG00000119718")]
    [InlineData("PMID:34532852")]
    [InlineData("PMC:PMC8447004")]
    [InlineData("DOI:10.1002/14651858.cd012820.pub2")]
    [InlineData("DOID:0060868")]
    [InlineData("MESH:C536763")]
    [InlineData("NCIT:C118628")]
    [InlineData("EFO:0009043")]
    public void The_address_that_a_record_shows_leads_back_to_it(string curie) =>
        Assert.Equal(curie, Curie.Parse(IdentifierUrl.Of(curie)!).ToString());
}
