using System.Globalization;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.UnitTests.Core;
using Xunit;
using Xunit.Abstractions;

namespace KnowledgeGraph.UnitTests.Annotation;

/// <summary>
/// Whether findings are there, and of whom they are said, on sentences that were marked by hand. Their findings are the terms of a small
/// image.
/// </summary>
public sealed class PolarityTests(ITestOutputHelper output)
{
    private const double LeastAgreement = 0.9;

    [Theory]
    [InlineData("marked-sentences.txt", "en", 290)]
    [InlineData("marked-afterwards.txt", "en", 60)]
    [InlineData("marked-german.txt", "de", 20)]
    [InlineData("marked-french.txt", "fr", 20)]
    [InlineData("marked-spanish.txt", "es", 20)]
    [InlineData("marked-japanese.txt", "ja", 20)]
    public void Marked_findings_are_read_as_they_are_marked(string file, string language, int least)
    {
        var notes = MarkedNote.ReadAll(file);
        var names = notes.SelectMany(note => note.Findings).Select(finding => finding.Finding.ToLowerInvariant()).Distinct().ToList();
        var image = new SmallImage
        {
            PhenotypeCuries = [.. Enumerable.Range(0, names.Count)
                .Select(row => string.Create(CultureInfo.InvariantCulture, $"HP:9{row:D6}"))],
            Phenotypes = names.ConvertAll(name => language == TextAnnotator.English ? name : "term " + name),
            PhenotypeTranslations = language == TextAnnotator.English ? [] : [.. names.Select((name, row) => (row, name, language))],
        }.Build();
        var annotator = image.AnnotatorOf(language)!;
        var read = new List<(Polarity Marked, Polarity? Read)>();
        foreach (var note in notes)
        {
            var spans = annotator.Annotate(note.Text);
            foreach (var (start, finding, polarity) in note.Findings)
            {
                var span = spans.FirstOrDefault(span => span.Start == start && !span.IsNested);
                read.Add((polarity, span?.Polarity));
                if (span?.Polarity != polarity)
                {
                    output.WriteLine($"{finding} is {polarity}, read as {span?.Polarity.ToString() ?? "nothing"}: {note.Text}");
                }
            }
        }

        Assert.True(read.Count >= least, $"{read.Count} findings are marked");
        foreach (var polarity in Enum.GetValues<Polarity>().Where(polarity => read.Exists(one => one.Marked == polarity)))
        {
            var (right, marked, given) = (
                read.Count(one => one.Marked == polarity && one.Read == polarity), read.Count(one => one.Marked == polarity), read.Count(
                    one => one.Read == polarity));
            var told = string.Create(CultureInfo.InvariantCulture, $"{polarity} of {file}: {marked} marked, {given} read, {right} of both");
            output.WriteLine(told);
            // Of few, one may be wrong.
            Assert.True(right >= LeastAgreement * marked || marked - right <= 1, told);
            Assert.True(right >= LeastAgreement * given || given - right <= 1, told);
        }
    }
}
