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
        this.Required<NextQuestionView, PhenotypeType>("phenotype", "What to ask about.", view => view.Phenotype);
        this.Required<NextQuestionView, FloatGraphType>("gain", "How much the answer is expected to tell of which disease it is, in bits: 1 at most.", view => view.Question.Gain);
        this.Required<NextQuestionView, FloatGraphType>("chance", "The chance of a yes, over the leading diseases.", view => view.Question.Chance);
        this.RequiredList<NextQuestionView, RankedDiseaseType>("ifYes", "Who leads after a yes, the first three.", view => view.IfYes).ListSize(assumedSize: RankingWork.Leaders);
        this.RequiredList<NextQuestionView, RankedDiseaseType>("ifNo", "Who leads after a no, the first three.", view => view.IfNo).ListSize(assumedSize: RankingWork.Leaders);
    }
}
