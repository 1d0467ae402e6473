using GraphQL;
using KnowledgeGraph.Core.Cases;
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
    /// The phenopacket that it was given as; null otherwise. What a packet rules out and the release does not know is noticed, and not
    /// refused, as others wrote it.
    /// </summary>
    public PhenopacketCase? Packet { get; private init; }

    /// <summary>The name that an input of the type <c>PatientCaseInput</c> gives the case.</summary>
    public static string? IdOf(object? input) =>
        ((IDictionary<string, object?>)input!).TryGetValue(PatientCaseInputType.Id, out var name) ? name as string : null;

    /// <summary>Reads an input of the type <c>PatientCaseInput</c>.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="input">The input.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="options">How many phenotypes may be named.</param>
    /// <exception cref="ExecutionError">It cannot be read.</exception>
    public static PatientCase Read(GraphImage graph, object? input, string path, RankingOptions options)
    {
        var given = (IDictionary<string, object?>)input!;
        if (given.TryGetValue(PatientCaseInputType.Phenopacket, out var packet) && packet is string text)
        {
            if (given.Keys
                .Any(key => key is PatientCaseInputType.Observed or PatientCaseInputType.Excluded or PatientCaseInputType.Patient))
            {
                throw Refuse($"{path} has a phenopacket and phenotypes beside it; one of both is a case.");
            }

            return OfPacket(text, IdOf(input), $"{path}.{PatientCaseInputType.Phenopacket}", options);
        }

        var observed = Texts(given, PatientCaseInputType.Observed, path, options.MaxTerms);
        var excluded = Texts(given, PatientCaseInputType.Excluded, path, options.MaxExcluded);
        return observed.Count == 0
            ? throw Refuse($"{path} names no phenotype that was seen; diseases are ranked by at least one.")
            : new PatientCase(
                IdOf(input),
                observed,
                excluded,
                PatientArguments.Read(graph, given.TryGetValue(PatientCaseInputType.Patient, out var patient) ? patient : null));
    }

    private static PatientCase OfPacket(string text, string? id, string path, RankingOptions options)
    {
        try
        {
            var packet = PhenopacketCase.Read(text);
            return new PatientCase(
                id ?? packet.Id,
                RankingArguments.AtMost(packet.Named(isExcluded: false), path, options.MaxTerms),
                RankingArguments.AtMost(packet.Named(isExcluded: true), path, options.MaxExcluded),
                packet.Facts)
            {
                Packet = packet,
            };
        }
        catch (MalformedCaseException broken)
        {
            throw Refuse($"{path} {broken.Message}");
        }
    }

    private static List<string> Texts(IDictionary<string, object?> given, string name, string path, int most) =>
        given.TryGetValue(name, out var value) && value is IEnumerable<object?> items
            ? RankingArguments.AtMost([.. items.OfType<string>()], $"{path}.{name}", most)
            : [];

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.InvalidArgument };
}
