using GraphQL.Types;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class FactContributionType : ObjectGraphType<FactContribution>
{
    public FactContributionType()
    {
        Name = "FactContribution";
        Description = "What one fact of the patient does for or against a disease.";
        this.Required<FactContribution, PatientFactEnumType>("fact", "The fact.", fact => fact.Fact);
        this.Required<FactContribution, FloatGraphType>(
            "score", "Its part of the score: a decadic logarithm; 0 where sources say nothing of the disease, below 0 where it speaks against it.", fact => fact.Score);
    }
}
