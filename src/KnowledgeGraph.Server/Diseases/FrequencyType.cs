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
        this.Required<Frequency, StringGraphType>(
            "text",
            "The frequency as the source writes it; for a term, its label.",
            frequency => frequency.Text);
        this.Optional<Frequency, FloatGraphType>(
            "ratio",
            "A number between 0 and 1 for comparison; for a term, the middle of its range.",
            frequency => frequency.Ratio);
        this.Optional<Frequency, IntGraphType>("numerator", "The number of patients who had it.", frequency => frequency.Numerator);
        this.Optional<Frequency, IntGraphType>("denominator", "The number of patients examined.", frequency => frequency.Denominator);
        this.Optional<Frequency, PhenotypeType>("term", "The HPO frequency term.", frequency => frequency.Term);
    }
}
