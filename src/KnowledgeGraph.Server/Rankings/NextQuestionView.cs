using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>A phenotype worth asking about, with the image and the query that it belongs to.</summary>
public sealed record NextQuestionView(GraphImage Graph, RankingQuery Query, NextQuestion Question, int Draws)
{
    public PhenotypeNode Phenotype => new(Graph, Question.Phenotype);

    public IEnumerable<RankedDiseaseView> IfYes => Views(Query.WithAnswer(Question.Phenotype, isPresent: true), Question.IfYes);

    public IEnumerable<RankedDiseaseView> IfNo => Views(Query.WithAnswer(Question.Phenotype, isPresent: false), Question.IfNo);

    private IEnumerable<RankedDiseaseView> Views(RankingQuery query, IReadOnlyList<RankedDisease> diseases) =>
        diseases.Select(disease => new RankedDiseaseView(Graph, query, disease, Draws));
}
