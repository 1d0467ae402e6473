using GraphQL.Types;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class FactContributionType : ObjectGraphType<FactContribution>
{
    public FactContributionType()
    {
        Name = "FactContribution";
        Description = "The contribution of one fact about the patient for or against a disease.";
        this.Required<FactContribution, PatientFactEnumType>("fact", "The fact.", fact => fact.Fact);
        this.Required<FactContribution, FloatGraphType>(
            "score", "The fact's part of the score, a base-10 logarithm: 0 if sources say nothing about the disease, below 0 if the fact "
                + "speaks against it.", fact => fact.Score);
    }
}
