using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class DiseasePriorEnumType() : EnumType<DiseasePrior>(
    "DiseasePrior", "How likely a disease is taken to be before anything is known of the patient.", new Dictionary<DiseasePrior, string>
    {
        [DiseasePrior.Uniform] = "All alike.",
        [DiseasePrior.Literature] = "In proportion to one more than the papers linked to it: what is met often is written about often.",
        [DiseasePrior.Prevalence] = "In proportion to the prevalence or incidence that sources state, the greatest figure; where none is stated, the median of the others.",
    });
