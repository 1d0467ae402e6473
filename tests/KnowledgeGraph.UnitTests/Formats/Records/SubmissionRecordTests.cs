using KnowledgeGraph.Formats.GenCC;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats.Records;

/// <summary>GenCC's export in its forms (facts, section 6). The submission is a real one: SGC-113621, of ODC1.</summary>
public sealed class SubmissionRecordTests
{
    private const string Rest =
        "gene_curie,gene_symbol,disease_curie,disease_title,classification_curie,classification_title,moi_curie,moi_title,submitter_title,"
            + "submitted_as_disease_name,"
        + "submitted_as_date,submitted_as_public_report_url,submitted_as_pmids,submitted_as_assertion_criteria_url";

    private const string Row =
        "HGNC:8109,ODC1,MONDO:0033642,neurodevelopmental disorder with alopecia and brain "
            + "abnormalities,GENCC:100002,Strong,HP:0000006,Autosomal dominant,Labcorp Genetics (formerly Invitae),,,,\"30239107, "
            + "30475435\",";

    [Theory]
    [InlineData("sgc_id,version_number,", "SGC-113621,1,", "SGC-113621", 1, ',')]
    [InlineData("sgc_id\tversion_number\t", "SGC-113621\t1\t", "SGC-113621", 1, '\t')]
    [InlineData("uuid,", "a-uuid,", "a-uuid", null, ',')]
    public void All_forms_give_the_submission(string header, string id, string submissionId, int? version, char separator)
    {
        var rest = separator == ',' ? (Rest, Row) : (Rest.Replace(',', separator), Row.Replace(",", "\t", StringComparison.Ordinal)
            .Replace("\t 3", ", 3", StringComparison.Ordinal));

        var submission = Assert.Single(MadeUpFile.Read($"{header}{rest.Item1}\n{id}{rest.Item2}\n", SubmissionReader.Read));

        Assert.Equal((submissionId, version, "HGNC:8109", "MONDO:0033642", "GENCC:100002", "HP:0000006"),
            (submission.SubmissionId, submission.Version, submission.GeneCurie, submission.DiseaseCurie,
                submission.ClassificationCurie, submission.ModeCurie));
        Assert.Equal(("Labcorp Genetics (formerly Invitae)", "30239107, 30475435"), (submission.Submitter, submission.Pmids));
    }
}
