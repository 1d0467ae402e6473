using GraphQL.Types;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class NextQuestionType : ObjectGraphType<NextQuestionView>
{
    public NextQuestionType()
    {
        Name = "NextQuestion";
        Description = "A phenotype worth asking about or looking for, because the answer, yes or no, tells the leading diseases apart.";
        this.Required<NextQuestionView, PhenotypeType>("phenotype", "The phenotype to ask about.", view => view.Phenotype);
        this.Required<NextQuestionView, FloatGraphType>(
            "gain",
            "The information that the answer is expected to give about which disease it "
                + "is, in bits, at most 1.",
            view => view.Question.Gain);
        this.Required<NextQuestionView, FloatGraphType>(
            "chance",
            "The probability of a yes, over the leading diseases.",
            view => view.Question.Chance);
        this.RequiredList<NextQuestionView, RankedDiseaseType>("ifYes", "The three leading diseases after a yes.", view => view.IfYes)
            .ListSize(assumedSize: RankingWork.Leaders);
        this.RequiredList<NextQuestionView, RankedDiseaseType>("ifNo", "The three leading diseases after a no.", view => view.IfNo)
            .ListSize(assumedSize: RankingWork.Leaders);
    }
}
