using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Similarity;
using Xunit;

namespace KnowledgeGraph.UnitTests.Cases;

/// <summary>The reading of a phenopacket, and the reports on departures from its schema.</summary>
public sealed class PhenopacketCaseTests
{
    [Theory]
    [InlineData("""{"interpretations":[{"progressStatus":"canary"}]}""", "interpretations[0].progressStatus")]
    [InlineData("""{"subject":{"id":"s","karyotypicSex":"canary"}}""", "subject.karyotypicSex")]
    [InlineData("""{"subject":{"id":"s","sex":17}}""", "subject.sex")]
    [InlineData("""{"subject":{"id":"s","vitalStatus":{"status":"canary"}}}""", "subject.vitalStatus.status")]
    [InlineData(
        """{"subject":{"id":"s","timeAtLastEncounter":{"age":{"iso8601duration":"14 years"}}}}""",
        "subject.timeAtLastEncounter.age.iso8601duration")]
    [InlineData(
        """{"subject":{"id":"s","timeAtLastEncounter":{"age":{"iso8601duration":"-P3Y"}}}}""",
        "subject.timeAtLastEncounter.age.iso8601duration")]
    [InlineData(
        """{"subject":{"id":"s","time_at_last_encounter":{"age":{"iso8601duration":"P999Y"}}}}""",
        "subject.timeAtLastEncounter.age.iso8601duration")]
    [InlineData(
        """{"subject":{"id":"s","timeAtLastEncounter":{"ageRange":{"start":{"iso8601duration":"P9Y"},"end":{"iso8601duration":"P3Y"}}}}}""",
        "subject.timeAtLastEncounter.ageRange")]
    [InlineData(
        """{"subject":{"id":"s","timeAtLastEncounter":{"age":{"iso8601duration":"P9Y"},"timestamp":"2020-01-01T00:00:00Z"}}}""",
        "subject.timeAtLastEncounter")]
    [InlineData(
        """{"subject":{"id":"s","timeAtLastEncounter":{"gestationalAge":{"weeks":90}}}}""",
        "subject.timeAtLastEncounter.gestationalAge")]
    [InlineData("""{"subject":{"id":"s","ageAtCollection":{"age":"P3Y"}}}""", "subject.ageAtCollection")]
    [InlineData(
        """{"phenotypicFeatures":[{"type":{"id":"HP:1","label":"x"},"classOfOnset":{"id":"HP:2"}}]}""",
        "phenotypicFeatures[0].classOfOnset")]
    [InlineData(
        """{"phenotypicFeatures":[{"type":{"id":"HP:1","label":"x"},"onset":{"age":{"iso8601duration":"canary"}}}]}""",
        "phenotypicFeatures[0].onset.age.iso8601duration")]
    [InlineData("""{"phenotypicFeatures":[],"phenotypicFeatures":[]}""", "phenotypicFeatures")]
    [InlineData("""{"phenotypicFeatures":[],"phenotypic_features":[]}""", "phenotypicFeatures")]
    [InlineData("""{"phenotypicFeatures":{"canary":1}}""", "phenotypicFeatures")]
    [InlineData("""{"phenotypicFeatures":["canary"]}""", "phenotypicFeatures[0]")]
    [InlineData("""{"canary":1}""", "member 1")]
    [InlineData(
        """{"diseases":[{"term":{"id":"OMIM:1","label":"x"},"onset":{"ontologyClass":{"id":"canary","label":"x"}}}]}""",
        "diseases[0].onset.ontologyClass")]
    public void What_departs_from_the_schema_is_told_by_its_place(string json, string path)
    {
        var packet = PhenopacketCase.Read(json);

        Assert.Contains(packet.Problems, problem => problem.Path == path && problem.Kind == CaseProblemKind.Schema);
        Assert.All(packet.Problems, problem => Assert.DoesNotContain("canary", problem.Message + problem.Path, StringComparison.Ordinal));
        Assert.True(packet.Facts.IsEmpty);
    }

    [Fact]
    public void Sex_and_ages_are_read_and_a_packet_by_the_schema_has_no_problem()
    {
        var packet = PhenopacketCase.Read(
            """
            {"id":"p","subject":{"id":"s","sex":1,"timeAtLastEncounter":{"age":{"iso8601duration":"P9Y"}}},
             "phenotypic_features":[{"type":{"id":"HP:1","label":"x"}},{"type":{"id":"HP:2","label":"y"},"excluded":true,"severity":null}],
             "diseases":[{"term":{"id":"OMIM:1","label":"z"},"onset":{"ageRange":{"start":{"iso8601duration":"P1Y"},
             "end":{"iso8601duration":"P2Y"}}}}],
             "metaData":{"created":"2020-01-01T00:00:00Z","createdBy":"me","resources":[{"id":"hp"}],"phenopacketSchemaVersion":"2.0"}}
            """);

        Assert.Empty(packet.Problems);
        Assert.Equal(
            (PatientSex.Female, new AgeSpan(1, 2), 9d),
            (packet.Facts.Sex!.Value, packet.Facts.Onset!.Value, packet.Facts.Age!.Value));
        Assert.Equal(["HP:1"], packet.Named(isExcluded: false));
        Assert.Equal(["HP:2"], packet.Named(isExcluded: true));
        Assert.Equal(["OMIM:1"], packet.Diagnoses);
    }

    [Fact]
    public void An_onset_after_the_age_counts_for_nothing_and_neither_does_the_age()
    {
        var packet = PhenopacketCase.Read(
            """{"subject":{"id":"s","timeAtLastEncounter":{"age":{"iso8601duration":"P2D"}}},"diseases":[{"term":{"id":"O:1","label":"z"}"""
                + ""","onset":{"age":{"iso8601duration":"P50Y"}}}]}""");

        Assert.Contains(packet.Problems, problem => problem is { Kind: CaseProblemKind.OnsetAfterAge, LeavesOut: true });
        Assert.True(packet.Facts.IsEmpty);
    }

    [Theory]
    [InlineData("canary")]
    [InlineData("[]")]
    [InlineData("""{"members":[]}""")]
    [InlineData("""{"proband":7}""")]
    [InlineData("""{"id":"\ud800"}""")]
    public void What_is_no_phenopacket_is_refused_without_being_repeated(string json) =>
        Assert.DoesNotContain(
            "canary",
            Assert.Throws<MalformedCaseException>(() => PhenopacketCase.Read(json)).Message,
            StringComparison.Ordinal);
}
