using GraphQL.Types;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class FrequencyType : ObjectGraphType<Frequency>
{
    public FrequencyType()
    {
        Name = "Frequency";
        Description = "One of: a count (n of m), a percentage, or an HPO frequency term.";
        this.Required<Frequency, StringGraphType>("text", "As the source writes it; a term by its label.", frequency => frequency.Text);
        this.Optional<Frequency, FloatGraphType>("ratio", "Between 0 and 1, to compare by; a term's is the middle of its range.", frequency => frequency.Ratio);
        this.Optional<Frequency, IntGraphType>("numerator", "How many had it.", frequency => frequency.Numerator);
        this.Optional<Frequency, IntGraphType>("denominator", "How many were looked at.", frequency => frequency.Denominator);
        this.Optional<Frequency, PhenotypeType>("term", "The HPO frequency term.", frequency => frequency.Term);
    }
}
