using GraphQL.Types;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diagnosis;

public sealed class CaseProblemType : ObjectGraphType<CaseProblemView>
{
    public CaseProblemType()
    {
        Name = "CaseProblem";
        Description = "What is wrong with a case, or doubtful.";
        this.Required<CaseProblemView, CaseProblemKindEnumType>("kind", "What it is.", view => view.Problem.Kind);
        this.Required<CaseProblemView, BooleanGraphType>(
            "isError", "Whether a part of the case could not be used, or contradicts another; else it is worth a look, no more.", view => view.Problem.IsError);
        this.Required<CaseProblemView, StringGraphType>("path", "Where it stands in the case: `phenotypicFeatures[2].excluded`, `observed[0]`.", view => view.Problem.Path);
        this.Required<CaseProblemView, StringGraphType>("message", "The same in a sentence.", view => view.Problem.Message);
        this.Optional<CaseProblemView, PhenotypeType>("phenotype", "The term that it is about.", view => view.Phenotype);
        this.Optional<CaseProblemView, PhenotypeType>("other", "The other term that it is about.", view => view.Other);
    }
}
