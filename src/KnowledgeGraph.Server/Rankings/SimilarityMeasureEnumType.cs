using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class SimilarityMeasureEnumType() : EnumType<SimilarityMeasure>(
    "SimilarityMeasure", "How similar two phenotypes are, or how much likelier they are with a disease; IC is the information content over "
        + "diseases.", new Dictionary<SimilarityMeasure, string>
        {
            [SimilarityMeasure.Resnik] = "IC of the most informative common ancestor.",
            [SimilarityMeasure.Lin] = "2 · Resnik / (IC1 + IC2).",
            [SimilarityMeasure.JiangConrath] = "1 / (1 + IC1 + IC2 − 2 · Resnik).",
            [SimilarityMeasure.Relevance] = "Lin · (1 − e^−Resnik).",
            [SimilarityMeasure.InformationCoefficient] = "Lin · (1 − 1 / (1 + Resnik)).",
            [SimilarityMeasure.GraphIc] = "IC of the common ancestors over IC of all ancestors of either.",
            [SimilarityMeasure.Jaccard] = "Common ancestors over all ancestors of either.",
            [SimilarityMeasure.Phenodigm] = "√(Resnik · Jaccard).",
            [SimilarityMeasure.UntemperedLikelihoodRatio] =
            "LIKELIHOOD_RATIO with findings that are assumed to be independent of each other, from the phenotypes of the disease alone. "
                + "Takes no combiner.",
            [SimilarityMeasure.LikelihoodRatio] =
            "The default: how much likelier the observed and excluded findings are with the disease than without, from "
            + "frequencies, NOT, and how common phenotypes are. It is tempered, because findings of one patient are not "
            + "independent; a finding that resembles others counts for less, and the phenotypes of diseases that share a gene, "
            + "are siblings or have similar phenotypes help. Takes no combiner; its usual prior is LITERATURE.",
        });
