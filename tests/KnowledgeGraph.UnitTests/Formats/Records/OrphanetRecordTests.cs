using KnowledgeGraph.Formats.Orphanet;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats.Records;

/// <summary>Orphadata's epidemiology and natural history (facts 36), with figures that Orphanet publishes.</summary>
public sealed class OrphanetRecordTests
{
    private const string Xml =
        """
        <?xml version="1.0" encoding="ISO-8859-1"?><JDBOR date="2025-06-01 00:00:00"><DisorderList count="2"><Disorder id="2">
        <OrphaCode>58</OrphaCode><Name lang="en">Alexander disease</Name>
        <PrevalenceList count="1"><Prevalence id="1"><Source>21533827[PMID]_[EXPERT]</Source><PrevalenceType id="1">
        <Name lang="en">Annual incidence</Name></PrevalenceType>
        <PrevalenceQualification id="1"><Name lang="en">Value and class</Name></PrevalenceQualification><PrevalenceClass id="1">
        <Name lang="en">&lt;1 / 1 000 000</Name></PrevalenceClass>
        <ValMoy>0.037</ValMoy><PrevalenceGeographic id="1"><Name lang="en">Japan</Name></PrevalenceGeographic>
        <PrevalenceValidationStatus id="1"><Name lang="en">Validated</Name></PrevalenceValidationStatus></Prevalence></PrevalenceList>
        </Disorder>
        <Disorder id="3"><OrphaCode>61</OrphaCode><Name lang="en">Alpha-mannosidosis</Name><PrevalenceList count="0"></PrevalenceList>
        </Disorder></DisorderList></JDBOR>
        """;

    private const string Csv =
        "disorder_id,orpha_code,name,disorder_type,disorder_group,prevalence_type,prevalence_qualification,prevalence_class,val_moy,"
            + "prevalence_geographic,prevalence_validation_status,source\n"
        + "2,58,Alexander disease,Disease,Disorder,Annual incidence,Value and class,<1 / 1 000 "
        + "000,0.037,Japan,Validated,21533827[PMID]_[EXPERT]\n";

    private static readonly OrphanetPrevalence Figure = new(
        "58",
        "Alexander disease",
        "Annual incidence",
        "Value and class",
        "<1 / 1 000 000",
        "0.037",
        "Japan",
        "Validated",
        "21533827[PMID]_[EXPERT]");

    [Fact]
    public void Prevalences_are_read_whole_from_Orphadata_and_from_the_table_derived_of_it()
    {
        Assert.True(OrphadataReader.RecognisesPrevalences(System.Text.Encoding.UTF8.GetBytes(Xml)));
        Assert.Equal([Figure], MadeUpFile.Read(Xml, OrphadataReader.ReadPrevalences));
        Assert.Equal([Figure], MadeUpFile.Read(Csv, DerivedEpidemiologyReader.Read));
    }

    [Fact]
    public void Ages_and_modes_are_lists()
    {
        var line = Assert.Single(MadeUpFile.Read(
            "disorder_id,orpha_code,name,disorder_type,disorder_group,expert_link,age_of_onset,type_of_inheritance\n"
                + "3,61,Alpha-mannosidosis,Disease,Disorder,,Childhood|Infancy|Neonatal,Autosomal recessive\n",
            DerivedNaturalHistoryReader.Read));

        Assert.Equal(
            ("61", "Childhood Infancy Neonatal", "Autosomal recessive"),
            (line.OrphaCode, string.Join(' ', line.AgesOfOnset), Assert.Single(line.Inheritance)));
    }
}
