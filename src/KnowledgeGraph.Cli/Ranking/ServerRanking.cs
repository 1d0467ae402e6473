using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Remote;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>The ranking of a running server.</summary>
internal static class ServerRanking
{
    /// <summary>The part of a ranking that is shown.</summary>
    public const string Shown =
        "{ candidates measure unresolved results { rank score posterior pValue explanation disease { curie name } } }";

    private const string Declared = "$measure: SimilarityMeasure!, $combine: SimilarityCombiner!, $first: Int!";

    /// <summary>The question for a ranking by phenotypes.</summary>
    public static ServerQuestion Of(
        IReadOnlyList<string> observed,
        IReadOnlyList<string> excluded,
        Dictionary<string, object?> patient,
        string wanted,
        Dictionary<string, object?> shared) => new(
            $$"""
            query({{Declared}}, $prior: DiseasePrior, $observed: [String!]!, $excluded: [String!], $patient: PatientInput) {
              rankDiseases(observed: $observed, excluded: $excluded, patient: $patient, prior: $prior, measure: $measure, combine: $combine,
                first: $first) {{wanted}}
            }
            """,
            new Dictionary<string, object?>(shared) { ["observed"] = observed, ["excluded"] = excluded, ["patient"] = patient });

    /// <summary>The question for the diseases that resemble one.</summary>
    public static ServerQuestion Like(string disease, string wanted, Dictionary<string, object?> shared) => new(
        $$"""
        query({{Declared}}, $id: String!) {
          disease(id: $id) { similarDiseases(measure: $measure, combine: $combine, first: $first) {{wanted}} }
        }
        """,
        new Dictionary<string, object?>(shared.Where(one => one.Key != "prior")) { ["id"] = disease });

    /// <summary>The question for a ranking by a phenopacket.</summary>
    public static ServerQuestion OfPacket(string packet, Dictionary<string, object?> shared) => new(
        $$"""
        query({{Declared}}, $prior: DiseasePrior, $phenopacket: String!) {
          rankCases(cases: [{ phenopacket: $phenopacket }], prior: $prior, measure: $measure, combine: $combine) {
            fault ranking(first: $first) {{Shown}}
          }
        }
        """,
        new Dictionary<string, object?>(shared) { ["phenopacket"] = packet });

    /// <summary>Asks for a ranking, and prints it.</summary>
    /// <returns>The exit code of the verb.</returns>
    /// <exception cref="TermsLeftOutException">A term means no single phenotype, and is not to be left out.</exception>
    /// <exception cref="NothingToRankByException">No phenotype is left to rank by, or no disease is meant.</exception>
    public static async Task<int> ShowAsync(
        RunningServer opened,
        ServerQuestion question,
        bool isLenient,
        bool asJson,
        CancellationToken cancellation)
    {
        using var server = opened;
        var answer = await server.ReadAsync(question, cancellation).ConfigureAwait(false);
        if (RankingIn(answer.Data) is not { } ranking)
        {
            throw new NothingToRankByException("there is nothing to rank by");
        }

        if (ranking.GetProperty("unresolved").GetArrayLength() > 0 && !isLenient)
        {
            throw new TermsLeftOutException("what means no single phenotype cannot be ranked by; with --lenient it is left out");
        }

        var results = ranking.GetProperty("results");
        if (results.GetArrayLength() == 0)
        {
            throw new NothingToRankByException("no observed phenotype to rank by");
        }

        RankingTable.Write(results.EnumerateArray().Select(Row), asJson);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"release {answer.Release}: {ranking.GetProperty("candidates")} diseases, {ranking.GetProperty("measure")}"));
        return isLenient ? ExitCode.Success : answer.ExitCode;
    }

    private static JsonElement? RankingIn(JsonElement data)
    {
        var ranking = data.TryGetProperty("rankDiseases", out var ranked) ? ranked
            : data.TryGetProperty("disease", out var disease)
                ? disease.ValueKind == JsonValueKind.Object ? disease.GetProperty("similarDiseases") : disease
            : OfCase(data.GetProperty("rankCases")[0]);
        return ranking.ValueKind == JsonValueKind.Object ? ranking : null;
    }

    private static JsonElement OfCase(JsonElement ranked) => ranked.GetProperty("fault") is { ValueKind: JsonValueKind.String } fault
        ? throw new NothingToRankByException(fault.GetString()!)
        : ranked.GetProperty("ranking");

    private static RankedRow Row(JsonElement result) => new(
        result.GetProperty("rank").GetInt32(),
        result.GetProperty("score").GetDouble(),
        Number(result, "posterior"),
        new Lazy<double?>(Number(result, "pValue")),
        result.GetProperty("disease").GetProperty("curie").GetString()!,
        result.GetProperty("disease").GetProperty("name").GetString()!,
        new Lazy<string>(result.GetProperty("explanation").GetString()!));

    private static double? Number(JsonElement result, string name) =>
        result.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
