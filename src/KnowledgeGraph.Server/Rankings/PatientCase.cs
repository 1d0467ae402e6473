using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>One patient of a cohort, as given: by phenotypes, or by a phenopacket.</summary>
/// <param name="Id">The id of the case; null if it gives none.</param>
/// <param name="Observed">Phenotypes seen.</param>
/// <param name="Excluded">Phenotypes looked for and not seen.</param>
/// <param name="Facts">The facts other than phenotypes.</param>
internal sealed record PatientCase(string? Id, IReadOnlyList<string> Observed, IReadOnlyList<string> Excluded, PatientFacts Facts)
{
    /// <summary>
    /// Whether it was given as a phenopacket: what it rules out and the release does not know is noticed, and not refused, as others wrote
    /// it.
    /// </summary>
    public bool IsPhenopacket { get; private init; }

    /// <summary>Reads an input of the type <c>PatientCaseInput</c>.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="input">The input.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="most">Phenotypes that may be named in each list.</param>
    /// <exception cref="ExecutionError">It cannot be read.</exception>
    public static PatientCase Read(GraphImage graph, object? input, string path, int most)
    {
        var given = (IDictionary<string, object?>)input!;
        var id = given.TryGetValue(PatientCaseInputType.Id, out var name) ? name as string : null;
        if (given.TryGetValue(PatientCaseInputType.Phenopacket, out var packet) && packet is string text)
        {
            if (given.Keys.Any(key => key is PatientCaseInputType.Observed or PatientCaseInputType.Excluded or PatientCaseInputType.Patient))
            {
                throw Refuse($"{path} has a phenopacket and phenotypes beside it; one of both is a case.");
            }

            return OfPacket(text, id, path, most);
        }

        var (observed, excluded) = (Texts(given, PatientCaseInputType.Observed, path, most), Texts(given, PatientCaseInputType.Excluded, path, most));
        return observed.Count == 0
            ? throw Refuse($"{path} names no phenotype that was seen; diseases are ranked by at least one.")
            : new PatientCase(id, observed, excluded, PatientArguments.Read(graph, given.TryGetValue(PatientCaseInputType.Patient, out var patient) ? patient : null));
    }

    private static PatientCase OfPacket(string text, string? id, string path, int most)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var packet = new PhenopacketText(document.RootElement);
            var (observed, excluded) = (packet.Features(isExcluded: false), packet.Features(isExcluded: true));
            RankingArguments.AtMost(observed, $"{path}.{PatientCaseInputType.Phenopacket}", most);
            RankingArguments.AtMost(excluded, $"{path}.{PatientCaseInputType.Phenopacket}", most);
            return new PatientCase(id ?? packet.Id, observed, excluded, packet.Facts) { IsPhenopacket = true };
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The faulty text may be the patient's data; only its place is reported.
            throw Refuse($"{path}.{PatientCaseInputType.Phenopacket} is no phenopacket: {(broken is JsonException ? "it is not well-formed JSON" : "a part of it is of another kind")}.");
        }
    }

    private static List<string> Texts(IDictionary<string, object?> given, string name, string path, int most) =>
        given.TryGetValue(name, out var value) && value is IEnumerable<object?> items
            ? RankingArguments.AtMost([.. items.OfType<string>()], $"{path}.{name}", most)
            : [];

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.InvalidArgument };
}
