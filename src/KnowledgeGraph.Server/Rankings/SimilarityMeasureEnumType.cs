using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class SimilarityMeasureEnumType() : EnumType<SimilarityMeasure>(
    "SimilarityMeasure", "How alike two phenotypes are; IC is the information content over diseases.", new Dictionary<SimilarityMeasure, string>
    {
        [SimilarityMeasure.Resnik] = "IC of the most informative common ancestor.",
        [SimilarityMeasure.Lin] = "2 · Resnik / (IC1 + IC2).",
        [SimilarityMeasure.JiangConrath] = "1 / (1 + IC1 + IC2 − 2 · Resnik).",
        [SimilarityMeasure.Relevance] = "Lin · (1 − e^−Resnik).",
        [SimilarityMeasure.InformationCoefficient] = "Lin · (1 − 1 / (1 + Resnik)).",
        [SimilarityMeasure.GraphIc] = "IC of the common ancestors over IC of all ancestors of either.",
        [SimilarityMeasure.Jaccard] = "Common ancestors over all ancestors of either.",
        [SimilarityMeasure.Phenodigm] = "√(Resnik · Jaccard).",
        [SimilarityMeasure.LikelihoodRatio] =
            "How much likelier all that was observed and excluded is with the disease than without: from frequencies, NOT, and how common phenotypes are. Takes no combiner.",
    });
