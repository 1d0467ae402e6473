using System.Text.Json;

namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>The genes of an interpretation, each with its role in the diagnosis.</summary>
internal static class PhenopacketGenes
{
    /// <summary>Every gene that is named; in a case that was not solved, genes have no role.</summary>
    public static IEnumerable<PhenopacketGene> Of(JsonElement interpretation)
    {
        var isUnsolved = interpretation.Word("progressStatus", ProtoEnums.ProgressStatus) == "UNSOLVED";
        foreach (var finding in interpretation.One("diagnosis").Many("genomicInterpretations"))
        {
            var status = finding.Word("interpretationStatus", ProtoEnums.InterpretationStatus);
            foreach (var context in Contexts(finding))
            {
                if (context.Words("valueId") is { } id)
                {
                    yield return new PhenopacketGene(
                        id,
                        context.Words("symbol"),
                        isUnsolved ? PhenopacketGeneStatus.None : StatusOf(status));
                }
            }
        }
    }

    private static JsonElement[] Contexts(JsonElement finding) =>
    [
        finding.One("variantInterpretation").One("variationDescriptor").One("geneContext"),
        finding.One("gene"),
        finding.One("geneDescriptor"),
    ];

    private static PhenopacketGeneStatus StatusOf(string? status) => status switch
    {
        "CAUSATIVE" => PhenopacketGeneStatus.Causative,
        "CONTRIBUTORY" => PhenopacketGeneStatus.Contributory,
        "CANDIDATE" => PhenopacketGeneStatus.Candidate,
        "REJECTED" => PhenopacketGeneStatus.Rejected,
        _ => PhenopacketGeneStatus.None,
    };
}
