using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Comparisons;

public sealed class DiseaseComparisonType : ObjectGraphType<ComparisonView>
{
    private const int AssumedDiseases = 4;
    private const int AssumedPhenotypes = 100;

    public DiseaseComparisonType()
    {
        Name = "DiseaseComparison";
        Description = "The phenotypes of several diseases, side by side.";
        this.RequiredList<ComparisonView, DiseaseType>(
            "diseases",
            "The diseases found, in the order asked for, each once.",
            view => view.Diseases)
            .ListSize(assumedSize: AssumedDiseases);
        this.RequiredList<ComparisonView, ComparisonRowType>(
                "rows",
                "Every phenotype that any of the diseases is annotated with: those of more diseases first, then the more informative ones.",
                view => view.Rows)
            .ListSize(assumedSize: AssumedPhenotypes);
    }
}
