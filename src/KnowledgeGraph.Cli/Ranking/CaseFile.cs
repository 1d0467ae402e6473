using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Formats.Phenopackets;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>The facts of a case about its patient, in the case's own identifiers.</summary>
/// <param name="Observed">The phenotypes that were seen.</param>
/// <param name="Excluded">The phenotypes that were looked for and not seen.</param>
/// <param name="Diagnoses">The diseases named as the diagnosis.</param>
internal sealed record CaseFile(IReadOnlyList<string> Observed, IReadOnlyList<string> Excluded, IReadOnlyList<string> Diagnoses)
{
    /// <summary>The sex, and the onset of the disease or else the age, if the packet gives them.</summary>
    public PatientFacts Facts { get; init; } = new();

    /// <summary>Reads a phenopacket; <c>-</c> is standard input.</summary>
    /// <exception cref="MalformedInputException">The file is not a phenopacket.</exception>
    public static CaseFile Read(string path)
    {
        if (path.Length == 0)
        {
            throw new UsageException("--phenopacket names no file.");
        }

        using var file = path == "-" ? SourceFile.FromStream("standard input", Console.OpenStandardInput()) : SourceFile.Open(path);
        var packet = PhenopacketReader.Read(file, StrictProblemSink.Instance).Single();
        return new CaseFile(Terms(packet, isExcluded: false), Terms(packet, isExcluded: true), [.. packet.Diseases.Select(disease => disease.Id)]) { Facts = FactsOf(packet) };
    }

    private static PatientFacts FactsOf(Phenopacket packet) => new()
    {
        Sex = packet.Sex switch { "MALE" => PatientSex.Male, "FEMALE" => PatientSex.Female, _ => null },
        Onset = packet.Onset is { } onset && PatientAges.TryRead(onset, out var span) ? span : null,
        Age = packet.Age is { } age && PatientAges.TryRead(age, out var now) ? now.To : null,
    };

    private static List<string> Terms(Phenopacket packet, bool isExcluded) =>
        [.. packet.Features.Where(feature => feature.IsExcluded == isExcluded).Select(feature => feature.Term.Id)];
}
