using System.Globalization;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Core.Cases;

/// <summary>
/// Reads the ages of a phenopacket by the rule of <see cref="PatientAges"/>, by which ages beside a packet are read as well.
/// </summary>
internal static class PhenopacketAges
{
    private const string Duration = "iso8601duration";

    /// <summary>Reports an age that cannot be read, and forgets it.</summary>
    public static void Check(PhenopacketNode node, string message, PhenopacketParser parser)
    {
        switch (message)
        {
            case PhenopacketSchema.Age when node.Text(Duration) is { } age
                && (age.Contains('/', StringComparison.Ordinal) || !age.StartsWith('P') || !PatientAges.TryRead(age, out _)):
                parser.Report(
                    $"{node.Path}.{Duration}",
                    $"{node.Path}.{Duration} is an ISO 8601 age of a person, as P1Y6M; what stands there counts for nothing.",
                    leavesOut: true);
                node.Remove(Duration);
                break;
            case PhenopacketSchema.AgeRange when Range(node) is { } range && !PatientAges.TryRead(range, out _):
                parser.Report(node.Path, $"{node.Path} starts after its end; it counts for nothing.", leavesOut: true);
                node.Remove("start");
                node.Remove("end");
                break;
            case PhenopacketSchema.GestationalAge when Gestation(node) is { } gestation && !PatientAges.TryRead(gestation, out _):
                parser.Report(
                    node.Path,
                    $"{node.Path} is the age of an unborn child in weeks and days; what stands there counts for nothing.",
                    leavesOut: true);
                node.Remove("weeks");
                node.Remove("days");
                break;
        }
    }

    /// <summary>
    /// The age that a time element gives; null for a date, which is no age without a birthday, and for what was not read.
    /// </summary>
    public static AgeSpan? Of(PhenopacketNode? time, PhenopacketParser parser)
    {
        if (time is null)
        {
            return null;
        }

        if (time.One("ontologyClass") is { } term)
        {
            if (PatientAges.TryRead(term.Text("id") ?? string.Empty, out var named))
            {
                return named;
            }

            parser.Report(term.Path, $"{term.Path} is no HPO term of onset; it counts for nothing.", leavesOut: true);
            return null;
        }

        var written = time.One("age")?.Text(Duration) ?? Range(time.One("ageRange")) ?? Gestation(time.One("gestationalAge"));
        return written is not null && PatientAges.TryRead(written, out var span) ? span : null;
    }

    private static string? Range(PhenopacketNode? range) =>
        (range?.One("start")?.Text(Duration), range?.One("end")?.Text(Duration)) is var (start, end) && (start ?? end) is not null
            ? $"{start}/{end}"
            : null;

    private static string? Gestation(PhenopacketNode? age) =>
        (age?.Number("weeks"), age?.Number("days")) is var (weeks, days) && (weeks ?? days) is not null
            ? string.Create(CultureInfo.InvariantCulture, $"gestation P{weeks ?? 0}W{days ?? 0}D")
            : null;
}
