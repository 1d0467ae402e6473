using GraphQL.Types;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diagnosis;

public sealed class CaseProblemType : ObjectGraphType<CaseProblemView>
{
    public CaseProblemType()
    {
        Name = "CaseProblem";
        Description = "An error or a doubtful point in a case.";
        this.Required<CaseProblemView, CaseProblemKindEnumType>("kind", "The kind of problem.", view => view.Problem.Kind);
        this.Required<CaseProblemView, BooleanGraphType>(
            "isError", "Whether a part of the case could not be used, or contradicts another part; otherwise it is only "
                + "worth a look.", view => view.Problem.IsError);
        this.Required<CaseProblemView, StringGraphType>(
            "path",
            "The place in the case: `phenotypicFeatures[2].excluded`, `observed[0]`.",
            view => view.Problem.Path);
        this.Required<CaseProblemView, StringGraphType>("message", "The problem in a sentence.", view => view.Problem.Message);
        this.Optional<CaseProblemView, PhenotypeType>("phenotype", "The term concerned.", view => view.Phenotype);
        this.Optional<CaseProblemView, PhenotypeType>("other", "The other term concerned.", view => view.Other);
    }
}
