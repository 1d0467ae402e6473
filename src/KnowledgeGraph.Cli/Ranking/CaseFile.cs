using System.Text;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Cases;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>The facts of a case about its patient, in the case's own identifiers.</summary>
/// <param name="Observed">The phenotypes that were seen.</param>
/// <param name="Excluded">The phenotypes that were looked for and not seen.</param>
/// <param name="Diagnoses">The diseases named as the diagnosis.</param>
internal sealed record CaseFile(IReadOnlyList<string> Observed, IReadOnlyList<string> Excluded, IReadOnlyList<string> Diagnoses)
{
    /// <summary>The sex, and the onset of the disease or else the age, if the packet gives them.</summary>
    public PatientFacts Facts { get; init; } = new();

    /// <summary>The packet as it was given; empty if there is none.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>How the packet was read.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>Reads a phenopacket; <c>-</c> is standard input.</summary>
    /// <exception cref="MalformedInputException">The file is not a phenopacket.</exception>
    public static CaseFile Read(string path)
    {
        if (path.Length == 0)
        {
            throw new UsageException("--phenopacket names no file.");
        }

        var name = path == "-" ? "standard input" : path;
        using var file = path == "-" ? SourceFile.FromStream(name, Console.OpenStandardInput()) : SourceFile.Open(path);
        using var reader = new StreamReader(
            file.Stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        try
        {
            var text = reader.ReadToEnd();
            var packet = PhenopacketCase.Read(text);
            return new CaseFile(packet.Named(isExcluded: false), packet.Named(isExcluded: true), packet.Diagnoses)
            {
                Facts = packet.Facts,
                Text = text,
                Notices = [.. PhenopacketNotes.Of(packet)],
            };
        }
        catch (Exception broken) when (broken is MalformedCaseException or DecoderFallbackException or InvalidDataException)
        {
            var found = broken is MalformedCaseException ? $"what {broken.Message.TrimEnd('.')}" : "what is no text in UTF-8";
            throw new MalformedInputException(
                new FormatProblem(name, 0, found, "a phenopacket, in JSON and UTF-8") { Extent = ProblemExtent.File });
        }
    }
}
