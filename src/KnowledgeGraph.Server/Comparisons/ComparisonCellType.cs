using GraphQL.Types;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Comparisons;

public sealed class ComparisonCellType : ObjectGraphType<ComparisonCellView>
{
    public ComparisonCellType()
    {
        Name = "ComparisonCell";
        Description = "The state of one phenotype in one disease: unknown if it is neither present nor negated, contradictory if it is "
            + "both.";
        this.Required<ComparisonCellView, BooleanGraphType>(
            "present",
            "Whether the disease is annotated with it or with a narrower term.",
            view => view.Cell.IsPresent);
        this.Required<ComparisonCellView, BooleanGraphType>("negated", "Whether the disease is annotated as lacking it, or as lacking a "
            + "wider term while nothing says that it is present.", view => view.Cell.IsNegated);
        this.Required<ComparisonCellView, BooleanGraphType>("inherited", "Whether it is known only from a narrower or wider term, and not "
            + "stated for this one.", view => view.Cell.IsInherited);
        this.Optional<ComparisonCellView, FrequencyType>("frequency", "How often it is seen, if this is stated for this term; null if that "
            + "statement is a NOT and a narrower term is present.", view => view.Frequency);
    }
}
