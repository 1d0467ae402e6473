using System.Collections.Frozen;

namespace KnowledgeGraph.Core.Cases;

/// <summary>
/// The messages of the phenopacket schema that bear on a case. A line has a message and its members: the name, the kind of value, and
/// marks: <c>*</c> for a list, <c>!</c> for a member that the schema requires, <c>|</c> for one of several of which a message has no more
/// than one. <c>v1</c> stands for a member that version 1 had. A message goes on in lines that begin with blanks.
/// </summary>
internal static class PhenopacketSchema
{
    public const string Packet = "Phenopacket";
    public const string Family = "Family";
    public const string Age = "Age";
    public const string AgeRange = "AgeRange";
    public const string GestationalAge = "GestationalAge";

    private const string Text = """
        Phenopacket: id text!, subject Individual, phenotypicFeatures PhenotypicFeature*, measurements any*, biosamples any*,
            interpretations Interpretation*, diseases Disease*, medicalActions any*, files any*, metaData MetaData!, genes v1,
            variants v1, htsFiles v1
        Family: id text, proband Phenopacket!, relatives any*, consanguinousParents flag, pedigree any, files any*, metaData any
        Individual: id text!, alternateIds text*, dateOfBirth text, timeAtLastEncounter TimeElement, vitalStatus VitalStatus, sex Sex,
            karyotypicSex KaryotypicSex, gender OntologyClass, taxonomy OntologyClass, ageAtCollection v1, ageRangeAtCollection v1
        VitalStatus: status Status, timeOfDeath TimeElement, causeOfDeath OntologyClass, survivalTimeInDays number
        PhenotypicFeature: description text, type OntologyClass, excluded flag, severity OntologyClass, modifiers OntologyClass*,
            onset TimeElement, resolution TimeElement, evidence any*, negated v1, ageOfOnset v1, ageRangeOfOnset v1, classOfOnset v1
        Disease: term OntologyClass!, excluded flag, onset TimeElement, resolution TimeElement, diseaseStage OntologyClass*,
            clinicalTnmFinding OntologyClass*, primarySite OntologyClass, laterality OntologyClass, ageOfOnset v1, ageRangeOfOnset v1,
            classOfOnset v1, tnmFinding v1
        Interpretation: id text, progressStatus ProgressStatus, diagnosis Diagnosis, summary text
        Diagnosis: disease OntologyClass, genomicInterpretations GenomicInterpretation*
        GenomicInterpretation: subjectOrBiosampleId text, interpretationStatus InterpretationStatus, gene any|,
            variantInterpretation VariantInterpretation|
        VariantInterpretation: acmgPathogenicityClassification AcmgPathogenicityClassification,
            therapeuticActionability TherapeuticActionability, variationDescriptor any
        TimeElement: gestationalAge GestationalAge|, age Age|, ageRange AgeRange|, ontologyClass OntologyClass|, timestamp text|,
            interval TimeInterval|
        Age: iso8601duration text
        AgeRange: start Age, end Age
        GestationalAge: weeks number, days number
        TimeInterval: start text, end text
        OntologyClass: id text!, label text!
        MetaData: created text!, createdBy text!, submittedBy text, resources any*!, updates any*, phenopacketSchemaVersion text,
            externalReferences any*
        """;

    // In the order of their numbers, for the mapping of Protocol Buffers to JSON allows these in place of names.
    private const string EnumText = """
        Sex: UNKNOWN_SEX FEMALE MALE OTHER_SEX
        KaryotypicSex: UNKNOWN_KARYOTYPE XX XY XO XXY XXX XXYY XXXY XXXX XYY OTHER_KARYOTYPE
        Status: UNKNOWN_STATUS ALIVE DECEASED
        ProgressStatus: UNKNOWN_PROGRESS IN_PROGRESS COMPLETED SOLVED UNSOLVED
        InterpretationStatus: UNKNOWN_STATUS REJECTED CANDIDATE CONTRIBUTORY CAUSATIVE
        AcmgPathogenicityClassification: NOT_PROVIDED BENIGN LIKELY_BENIGN UNCERTAIN_SIGNIFICANCE LIKELY_PATHOGENIC PATHOGENIC
        TherapeuticActionability: UNKNOWN_ACTIONABILITY NOT_ACTIONABLE ACTIONABLE
        """;

    /// <summary>The values of each enum.</summary>
    public static FrozenDictionary<string, string[]> Enums { get; } =
        Lines(EnumText).ToFrozenDictionary(line => line.Name, line => line.Members.Split(' '));

    /// <summary>The members of each message.</summary>
    public static FrozenDictionary<string, FrozenDictionary<string, PhenopacketMember>> Messages { get; } =
        Lines(Text).ToFrozenDictionary(
            line => line.Name,
            line => line.Members.Split(", ").Select(Member).ToFrozenDictionary(member => member.Name));

    private static IEnumerable<(string Name, string Members)> Lines(string text) =>
        text.Replace("\n    ", " ", StringComparison.Ordinal).Split('\n').Select(line => line.Split(": "))
            .Select(parts => (parts[0], parts[1].TrimEnd()));

    private static PhenopacketMember Member(string written)
    {
        var (name, kind) = (written.Split(' ')[0], written.Split(' ')[1]);
        return new PhenopacketMember(name, kind.TrimEnd('*', '!', '|'), kind.Contains('*', StringComparison.Ordinal))
        {
            IsRequired = kind.EndsWith('!'),
            IsAlternative = kind.EndsWith('|'),
        };
    }
}
