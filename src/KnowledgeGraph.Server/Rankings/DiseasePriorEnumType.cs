using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class DiseasePriorEnumType() : EnumType<DiseasePrior>(
    "DiseasePrior", "How likely a disease is taken to be before anything is known of the patient.", new Dictionary<DiseasePrior, string>
    {
        [DiseasePrior.Uniform] = "All diseases are equally likely.",
        [DiseasePrior.Literature] = "In proportion to one more than the number of papers linked to it: common diseases are written about "
            + "often.",
        [DiseasePrior.Prevalence] = "In proportion to the greatest prevalence or incidence that sources state; if none is stated, to the "
            + "median of the others.",
    });
