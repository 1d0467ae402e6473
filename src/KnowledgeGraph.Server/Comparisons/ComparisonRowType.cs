using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Comparisons;

public sealed class ComparisonRowType : ObjectGraphType<ComparisonRowView>
{
    private const int AssumedDiseases = 4;

    public ComparisonRowType()
    {
        Name = "ComparisonRow";
        Description = "One phenotype in all of the diseases that are compared.";
        this.Required<ComparisonRowView, PhenotypeType>("phenotype", "The phenotype.", view => view.Phenotype);
        this.RequiredList<ComparisonRowView, ComparisonCellType>(
            "cells",
            "One cell for each disease, in the order of the diseases.",
            view => view.Cells)
            .ListSize(assumedSize: AssumedDiseases);
    }
}
