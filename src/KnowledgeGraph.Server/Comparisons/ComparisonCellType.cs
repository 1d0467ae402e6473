using GraphQL.Types;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Comparisons;

public sealed class ComparisonCellType : ObjectGraphType<ComparisonCellView>
{
    public ComparisonCellType()
    {
        Name = "ComparisonCell";
        Description = "What is known of one phenotype in one disease; nothing where it is neither present nor negated, a contradiction where it is both.";
        this.Required<ComparisonCellView, BooleanGraphType>("present", "The disease is annotated with it or with a narrower term.", view => view.Cell.IsPresent);
        this.Required<ComparisonCellView, BooleanGraphType>("negated", "The disease is annotated as lacking it; or as lacking a wider term, and nothing says that it is present.", view => view.Cell.IsNegated);
        this.Required<ComparisonCellView, BooleanGraphType>("inherited", "Known from a narrower or wider term only, not stated of this one.", view => view.Cell.IsInherited);
        this.Optional<ComparisonCellView, FrequencyType>("frequency", "How often it is seen, where it is stated of this term; null where that statement is a NOT and a narrower term is present.", view => view.Frequency);
    }
}
