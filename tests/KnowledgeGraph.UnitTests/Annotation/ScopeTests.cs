using System.Globalization;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Annotation;

/// <summary>The scope of cues, answers, marks and headings of a note.</summary>
public sealed class ScopeTests
{
    private static readonly string[] _names =
    [
        "Seizure", "Generalized non-motor (absence) seizure", "Ataxia", "Tremor", "Cough", "Fever", "Skin rash", "Absent thumb",
        "Absent speech", "Abnormal thumb morphology",
        "Mitral valve prolapse", "Mitral regurgitation", "Scoliosis", "Hypertension", "Headache", "Asthma", "Pain", "Falls", "Drowsiness",
        "Coldness", "Hypopigmentation",
        "Hyperpigmentation", "Hepatomegaly", "Splenomegaly", "Aortic root dilatation", "Increased body mass index", "Increased "
            + "serum lactate", "Inability to walk",
    ];

    private static readonly GraphImage _image = new SmallImage
    {
        PhenotypeCuries = [.. Enumerable.Range(0, _names.Length)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"HP:9{row:D6}"))],
        Phenotypes = _names,
        PhenotypeSynonyms =
        [
            (1, "Absence seizures", SynonymScope.Exact), (Row("Skin rash"), "Rash", SynonymScope.Exact), (Row(
                "Drowsiness"), "Sleepy", SynonymScope.Exact),
            (Row("Hepatomegaly"), "Enlarged liver", SynonymScope.Exact), (Row("Splenomegaly"), "Enlarged spleen", SynonymScope.Exact),
        ],
        PhenotypeAbbreviations = [(Row("Increased body mass index"), "Increased BMI")],
        PhenotypeTranslations =
        [
            (Row("Ataxia"), "Ataxie", "nl"), (Row("Scoliosis"), "Scoliose", "nl"), (Row("Ataxia"), "Ataxia", "pt"), (Row(
                "Scoliosis"), "Escoliose", "pt"),
            (Row("Ataxia"), "Ataxie", "cs"), (Row("Scoliosis"), "Skolióza", "cs"), (Row("Ataxia"), "眼振", "ja"), (Row(
                "Tremor"), "抗甲状腺ペルオキシダーゼ抗体陽性", "ja"),
            (Row("Ataxia"), "ataksi", "tr"),
        ],
    }.Build();

    [Theory]
    [InlineData("Absence of seizures since birth.", "Seizure Absent")]
    [InlineData("Seizures absent", "Seizure Absent")]
    [InlineData("Seizures were absent", "Seizure Absent")]
    [InlineData("absence seizures", "Generalized non-motor (absence) seizure Present")]
    [InlineData("Absence of thumb anomalies", "Abnormal thumb morphology Absent")]
    [InlineData("absence of the thumbs", "Absent thumb Present")]
    [InlineData("Speech was absent.", "Absent speech Present")]
    [InlineData("She could not walk unaided.", "Inability to walk Present")]
    [InlineData("mitral valve prolapse without regurgitation", "Mitral valve prolapse Present", "Mitral regurgitation Absent")]
    [InlineData("mitral valve prolapse with no regurgitation", "Mitral valve prolapse Present", "Mitral regurgitation Absent")]
    public void A_denial_is_part_of_a_name_only_where_the_name_has_it_so(string text, params string[] said) =>
        Assert.Equal(said.Order(), Said(text));

    [Theory]
    [InlineData("No ataxia, tremor was noted.", "Ataxia Absent", "Tremor Present")]
    [InlineData("No ataxia, tremor or rash was noted.", "Ataxia Absent", "Skin rash Absent", "Tremor Absent")]
    [InlineData("No ataxia, cough, or rash was noted.", "Ataxia Absent", "Cough Absent", "Skin rash Absent")]
    [InlineData("Ataxia present, tremor absent.", "Ataxia Present", "Tremor Absent")]
    [InlineData("Ataxia possible, tremor absent.", "Ataxia Uncertain", "Tremor Absent")]
    [InlineData("No ataxia, possible tremor.", "Ataxia Absent", "Tremor Uncertain")]
    [InlineData("Negative for ataxia, positive for tremor.", "Ataxia Absent", "Tremor Present")]
    [InlineData("ataxia (no tremor), scoliosis", "Ataxia Present", "Scoliosis Present", "Tremor Absent")]
    [InlineData("no ataxia.Tremor present", "Ataxia Absent", "Tremor Present")]
    [InlineData("Fever, cough and rash were all denied.", "Cough Absent", "Fever Absent", "Skin rash Absent")]
    [InlineData("Headache denied, tremor noted", "Headache Absent", "Tremor Present")]
    [InlineData("seizure-free for two years", "Seizure Absent")]
    [InlineData("He is non-ataxic.", "Ataxia Absent")]
    [InlineData("nil seizures", "Seizure Absent")]
    [InlineData("Seizures have not recurred since 2019", "Seizure Past")]
    [InlineData("Ataxia is unlikely", "Ataxia Uncertain")]
    [InlineData("Side effects may include tremor", "Tremor Uncertain")]
    [InlineData("Vaccinated against cough", "Cough Uncertain")]
    public void A_cue_ends_where_another_clause_or_bracket_does(string text, params string[] said) => Assert.Equal(said, Said(text));

    [Theory]
    [InlineData("ROS: fever (no), headache (yes)", "Fever Absent", "Headache Present")]
    [InlineData("Seizures: no. Ataxia: yes.", "Ataxia Present", "Seizure Absent")]
    [InlineData("Seizures - no", "Seizure Absent")]
    [InlineData("Ataxia (-), tremor (+), cough (?)", "Ataxia Absent", "Cough Uncertain", "Tremor Present")]
    [InlineData("| Ataxia | no |\n| Tremor | yes |", "Ataxia Absent", "Tremor Present")]
    [InlineData("Ataxia\tno\nTremor\tyes", "Ataxia Absent", "Tremor Present")]
    [InlineData("Ataxia;absent\nSeizure;present\nTremor;no", "Ataxia Absent", "Seizure Present", "Tremor Absent")]
    [InlineData("Fever no, cough yes, ataxia no", "Ataxia Absent", "Cough Present", "Fever Absent")]
    [InlineData("Cough and fever absent.", "Cough Absent", "Fever Absent")]
    [InlineData("Ataxia: no (normal gait)", "Ataxia Absent")]
    [InlineData("ataxia no\ntremor yes", "Ataxia Absent", "Tremor Present")]
    [InlineData("Ataxia: no tremor", "Ataxia Present", "Tremor Absent")]
    [InlineData("smoking (no), headache", "Headache Present")]
    [InlineData("?ataxia", "Ataxia Uncertain")]
    [InlineData("Tremor. Ataxia?", "Ataxia Uncertain", "Tremor Present")]
    public void An_answer_is_about_what_it_answers(string text, params string[] said) =>
        Assert.Equal(said, Said(text));

    [Theory]
    [InlineData("Denies:\n- cough\n- rash\n\nTremor since May.", "Cough Absent", "Skin rash Absent", "Tremor Present")]
    [InlineData("Denies:\n- cough\n- rash\nShe has tremor.", "Cough Absent", "Skin rash Absent", "Tremor Present")]
    [InlineData("Negative: cough; rash. She has tremor.", "Cough Absent", "Skin rash Absent", "Tremor Present")]
    [InlineData("ROS negative: fever", "Fever Absent")]
    [InlineData("Not present: tremor", "Tremor Absent")]
    [InlineData("DDx: ataxia, tremor", "Ataxia Uncertain", "Tremor Uncertain")]
    [InlineData("Allergies: penicillin (rash)", "Skin rash Uncertain")]
    [InlineData("PMH: asthma\n\nTremor since yesterday.", "Asthma Past", "Tremor Present")]
    [InlineData("PMH: asthma. Presenting complaint: tremor.", "Asthma Past", "Tremor Present")]
    [InlineData("Family history: asthma. O/E: scoliosis.", "Asthma Family", "Scoliosis Present")]
    [InlineData("FAMILY HISTORY\nMother has asthma.\n\nUNKNOWN TITLE\nLosartan for hypertension.", "Asthma Family", "Hypertension Present")]
    [InlineData("FAMILY HISTORY:\nataxia\nLabs:\ntremor", "Ataxia Family", "Tremor Present")]
    [InlineData("FAMILY HISTORY:\nUncle: ataxia\nAunt: tremor", "Ataxia Family", "Tremor Family")]
    [InlineData("Family history: none.\nSeizures since age 3.", "Seizure Present")]
    [InlineData("Family history: unremarkable. Seizures since age 3.", "Seizure Present")]
    [InlineData("Family history: asthma. The patient has tremor.", "Asthma Family", "Tremor Present")]
    public void A_heading_reaches_to_the_end_of_its_section(string text, params string[] said) => Assert.Equal(said, Said(text));

    [Theory]
    [InlineData("The mother of the patient has ataxia.", "Ataxia Family")]
    [InlineData("Mother has ataxia, patient has tremor.", "Ataxia Family", "Tremor Present")]
    [InlineData("Nobody in the family has ataxia.", "Ataxia Family")]
    [InlineData("Son of a woman with ataxia.", "Ataxia Family")]
    [InlineData("Father denied any history of seizures in the child.", "Seizure Absent")]
    [InlineData("A boy born to consanguineous parents presented with ataxia.", "Ataxia Present")]
    public void Relatives_have_what_is_said_of_them(string text, params string[] said) => Assert.Equal(said, Said(text));

    [Theory]
    [InlineData("He sleeps well in a cold room.")]
    [InlineData("The fall of 2019. Pain scale 3/10.")]
    [InlineData("He falls.", "Falls Present")]
    [InlineData("Increased BMI", "Increased body mass index Present")]
    [InlineData("Elevated lactate", "Increased serum lactate Present")]
    [InlineData("Liver and spleen were enlarged.", "Hepatomegaly Present", "Splenomegaly Present")]
    [InlineData("The aortic root was dilated.", "Aortic root dilatation Present")]
    [InlineData("hypo- and hyperpigmentation", "Hyperpigmentation Present", "Hypopigmentation Present")]
    public void Everyday_words_are_told_from_names(string text, params string[] said) => Assert.Equal(said, Said(text));

    [Theory]
    [InlineData("nl", "Geen ataxie. Vader heeft scoliose.", "Ataxia Absent", "Scoliosis Family")]
    [InlineData("nl", "Ataxie: nee", "Ataxia Absent")]
    [InlineData("pt", "Sem ataxia. A mãe tem escoliose.", "Ataxia Absent", "Scoliosis Family")]
    [InlineData("cs", "Bez ataxie. Matka má skoliózu.", "Ataxia Absent", "Scoliosis Family")]
    [InlineData("ja", "眼振なし", "Ataxia Absent")]
    [InlineData("ja", "眼振（−）", "Ataxia Absent")]
    [InlineData("ja", "眼振（-）", "Ataxia Absent")]
    [InlineData("ja", "眼振は陰性", "Ataxia Absent")]
    [InlineData("ja", "眼振を認めず", "Ataxia Absent")]
    [InlineData("ja", "抗甲状腺ペルオキシダーゼ抗体陽性", "Tremor Present")]
    public void Other_languages_have_their_cues(string language, string text, params string[] said) =>
        Assert.Equal(said, Said(text, language));

    [Theory]
    [InlineData("en", true)]
    [InlineData("nl", true)]
    [InlineData("cs", true)]
    [InlineData("tr", false)]
    public void It_is_known_which_languages_have_none(string language, bool has) =>
        Assert.Equal(has, _image.AnnotatorOf(language)!.HasCues);

    [Fact]
    public void A_section_goes_on_in_the_next_piece_of_a_long_text()
    {
        var text = "FAMILY HISTORY:\n" + string.Concat(Enumerable.Repeat("An uncle was well, he said.\n", 3_000))
            .Replace(", he said", string.Empty, StringComparison.Ordinal) + "Ataxia.\n\nTREATMENT\nTremor.";
        Assert.Equal(
            [Polarity.Family, Polarity.Present],
            _image.AnnotatorOf("en")!.Annotate(new StringReader(text)).Select(span => span.Polarity));
    }

    private static int Row(string name) => Array.IndexOf(_names, name);

    private static IEnumerable<string> Said(string text, string language = "en") =>
        _image.AnnotatorOf(language)!.Annotate(text).Where(span => !span.IsNested).Select(span => $"{_names[span.Row]} {span.Polarity}")
            .Order();
}
