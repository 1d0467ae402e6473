using System.Globalization;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.UnitTests.Core;
using Xunit;

namespace KnowledgeGraph.UnitTests.Annotation;

/// <summary>Each rule by which words of a text become terms, on a terminology of a few terms.</summary>
public sealed class AnnotationTests
{
    private static readonly string[] _names =
    [
        "Seizure", "Polydactyly", "Preaxial polydactyly", "Neoplasm", "Hearing impairment", "Visual impairment", "Cleft palate",
        "Cleft upper lip", "Palmar pits", "Plantar pits",
        "Atrial septal defect", "Autism spectrum disorder", "Abnormality of the kidney", "Abnormal renal "
            + "morphology", "Wide nasal bridge", "Low-set ears", "Edema", "Ear pit",
        "Type A brachydactyly", "Type C brachydactyly", "Ataxia", "Abnormality of the face", "Abnormality of the "
            + "facial nerve", "Calcification of falx cerebri",
        "Short 4th metacarpal", "Absent speech", "Intellectual disability", "Intellectual "
            + "disability, severe", "Muscle weakness", "Carcinoma", "Fistula", "Cold sore", "Sore lip",
        "Tremor", "Hemangioma",
    ];

    private static readonly GraphImage _image = new SmallImage
    {
        PhenotypeCuries = [.. Enumerable.Range(0, _names.Length)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"HP:9{row:D6}"))],
        Phenotypes = _names,
        PhenotypeSynonyms =
        [
            (Row("Neoplasm"), "Tumor", SynonymScope.Exact), (Row("Hearing impairment"), "Hearing loss", SynonymScope.Exact), (Row(
                "Visual impairment"), "Vision loss", SynonymScope.Exact),
            (Row("Cold sore"), "Chill", SynonymScope.Exact), (Row("Sore lip"), "Chill", SynonymScope.Exact),
            (Row("Abnormal renal morphology"), "Renal anomaly", SynonymScope.Exact), (Row(
                "Abnormality of the kidney"), "Renal anomaly", SynonymScope.Exact),
        ],
        PhenotypeAbbreviations = [(Row("Atrial septal defect"), "ASD"), (Row("Autism spectrum disorder"), "ASD"), (Row("Tremor"), "TRM")],
        PhenotypeParents =
        [
            (Row("Preaxial polydactyly"), Row("Polydactyly")), (Row("Abnormal renal morphology"), Row("Abnormality of the kidney")),
            (Row("Intellectual disability, severe"), Row("Intellectual disability")),
        ],
    }.Build();

    [Theory]
    [InlineData("Three seizures were seen.", "Seizure: seizures")]
    [InlineData("TUMOURS and tumor", "Neoplasm: TUMOURS", "Neoplasm: tumor")]
    [InlineData("Generalised oedema.", "Edema: oedema")]
    [InlineData("haemangiomata", "Hemangioma: haemangiomata")]
    [InlineData("basal cell carcinomata, fistulae", "Carcinoma: carcinomata", "Fistula: fistulae")]
    [InlineData("She is ataxic.", "Ataxia: ataxic")]
    [InlineData(
        "severe intellectual disability",
        "Intellectual disability, severe: severe intellectual disability",
        "(Intellectual disability: intellectual disability)")]
    [InlineData("The nasal bridge was broad.", "Wide nasal bridge: nasal bridge was broad")]
    [InlineData("Ears were low set.", "Low-set ears: Ears were low set")]
    [InlineData("lowset ears", "Low-set ears: lowset ears")]
    [InlineData("a left earpit", "Ear pit: earpit")]
    [InlineData("weakness of the muscles", "Muscle weakness: weakness of the muscles")]
    [InlineData("calcification of the falx cerebri", "Calcification of falx cerebri: calcification of the falx cerebri")]
    [InlineData("a short fourth metacarpal", "Short 4th metacarpal: short fourth metacarpal")]
    [InlineData("mild bilateral hearing loss", "Hearing impairment: hearing loss")]
    public void Words_are_known_in_other_forms(string text, params string[] read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("hearing and vision loss", "Hearing impairment: hearing and vision loss", "Visual impairment: vision loss")]
    [InlineData("palmar and plantar pits", "Palmar pits: palmar and plantar pits", "Plantar pits: plantar pits")]
    [InlineData("palmar/plantar pits", "Palmar pits: palmar/plantar pits", "Plantar pits: plantar pits")]
    [InlineData("cleft upper lip and palate", "Cleft palate: cleft upper lip and palate", "Cleft upper lip: cleft upper lip")]
    [InlineData("seizures, ataxia and hearing loss", "Seizure: seizures", "Ataxia: ataxia", "Hearing impairment: hearing loss")]
    public void What_is_enumerated_shares_words(string text, params string[] read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("preaxial polydactyly", "Preaxial polydactyly: preaxial polydactyly", "(Polydactyly: polydactyly)")]
    [InlineData("anomalies of the facial nerve", "Abnormality of the facial nerve: anomalies of the facial nerve")]
    [InlineData("anomalies of the facial skeleton")]
    [InlineData("brachydactyly type C", "Type C brachydactyly: brachydactyly type C")]
    [InlineData("brachydactyly type A", "Type A brachydactyly: brachydactyly type A")]
    [InlineData("a type of brachydactyly")]
    public void Of_readings_that_overlap_the_longest_counts(string text, params string[] read) => Assert.Equal(read, Read(text));

    [Theory]
    [InlineData("a chill")]
    [InlineData("an ASD was closed")]
    [InlineData("a trm")]
    [InlineData("4 of 12, 3.5 kg, 46,XX")]
    [InlineData("No 4th child; metacarpal was short")]
    [InlineData("renal anomalies", "Abnormality of the kidney: renal anomalies")]
    public void What_means_two_things_means_nothing_unless_one_is_above_the_other(string text, params string[] read) =>
        Assert.Equal(read, Read(text));

    [Fact]
    public void An_abbreviation_means_what_the_text_says_it_does() =>
        Assert.Equal(
            ["Atrial septal defect: atrial septal defect", "Atrial septal defect: ASD", "Atrial septal defect: ASD", "Tremor: TRM"],
            Read("He had an atrial septal defect (ASD). The ASD was closed. TRM followed."));

    [Fact]
    public void What_a_text_abbreviates_otherwise_is_no_finding() =>
        Assert.Empty(Read("The total respiratory mass (TRM) was measured. TRM was large."));

    [Fact]
    public void A_denial_within_a_name_belongs_to_it()
    {
        var span = Assert.Single(Annotator.Annotate("absence of speech"));
        Assert.Equal(("Absent speech", Polarity.Present), (_names[span.Row], span.Polarity));
    }

    [Fact]
    public void A_span_tells_its_words_and_what_decided()
    {
        var text = "Der é. No bridge of the nose that is wide; no seizures";
        var span = Assert.Single(Annotator.Annotate(text), one => _names[one.Row] == "Seizure");
        Assert.Equal(("seizures", "seizures", "no"), (Cut(text, (span.Start, span.End)), span.Text, span.Cue));
        Assert.Equal([(span.Start, span.End)], span.Words);
    }

    [Fact]
    public void A_finding_that_the_family_does_not_have_is_denied_of_the_family()
    {
        var span = Assert.Single(Annotator.Annotate("There is no family history of seizures."));
        Assert.Equal((Polarity.Family, true), (span.Polarity, span.IsNegated));
    }

    [Fact]
    public void A_long_text_is_read_in_pieces_as_it_is_read_whole()
    {
        const string Note =
            "He has seizures and a short fourth metacarpal. No hearing or vision loss.\nThe atrial septal defect (ASD) was closed.\n\n";
        var text = string.Concat(Enumerable.Repeat(Note, 2_000));
        var whole = Annotator.Annotate(Note);
        var read = Annotator.Annotate(new StringReader(text)).ToList();
        Assert.Equal(2_000 * whole.Count, read.Count);
        Assert.Equal(
            whole.Select(span => (span.Start + (1_999L * Note.Length), span.End + (1_999L * Note.Length), span.Row, span.Polarity)),
            read.TakeLast(whole.Count).Select(span => (span.Start, span.End, span.Row, span.Polarity)));
    }

    [Fact]
    public void Names_of_another_language_are_read_in_its_texts_alone()
    {
        var image = new SmallImage
        {
            PhenotypeCuries = ["HP:9000000", "HP:9000001"],
            Phenotypes = ["Muscle weakness", "Movement disorder"],
            PhenotypeTranslations = [(0, "Muskelschwäche", "de"), (1, "Störung der Bewegung", "de-AT")],
        }.Build();
        Assert.Equal([0, 1], image.AnnotatorOf("de-CH")!.Annotate("Muskelschwäche und Bewegungsstörung").Select(span => span.Row));
        Assert.Empty(image.AnnotatorOf("en")!.Annotate("Muskelschwäche"));
        Assert.Null(image.AnnotatorOf("fr"));
        Assert.Equal(["en", "de"], image.AnnotationLanguages);
    }

    private static TextAnnotator Annotator => _image.AnnotatorOf("en")!;

    private static int Row(string name) => Array.IndexOf(_names, name);

    // A nested span stands in brackets.
    private static IEnumerable<string> Read(string text) => Annotator.Annotate(text).Select(span =>
        $"{_names[span.Row]}: {Cut(text, (span.Start, span.End))}" is var read && span.IsNested ? $"({read})" : read);

    private static string Cut(string text, (long Start, long End) place) => text[(int)place.Start..(int)place.End];
}
