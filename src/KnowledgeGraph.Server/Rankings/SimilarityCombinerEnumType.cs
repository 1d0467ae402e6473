using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class SimilarityCombinerEnumType() : EnumType<SimilarityCombiner>(
    "SimilarityCombiner", "How the best matches of both sides are combined into one score.", new Dictionary<SimilarityCombiner, string>
    {
        [SimilarityCombiner.BestMatchAverage] = "The sum of all best matches over the number of terms of both sides.",
        [SimilarityCombiner.FunSimAvg] = "The mean of the two sides' means.",
        [SimilarityCombiner.FunSimMax] = "The greater of the two sides' means.",
    });
