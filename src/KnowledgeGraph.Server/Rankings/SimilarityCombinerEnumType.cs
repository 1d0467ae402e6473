using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class SimilarityCombinerEnumType() : EnumType<SimilarityCombiner>(
    "SimilarityCombiner", "How the best matches of both sides make one score.", new Dictionary<SimilarityCombiner, string>
    {
        [SimilarityCombiner.BestMatchAverage] = "Sum of all best matches over the number of terms of both sides.",
        [SimilarityCombiner.FunSimAvg] = "Mean of the two sides' means.",
        [SimilarityCombiner.FunSimMax] = "Greater of the two sides' means.",
    });
