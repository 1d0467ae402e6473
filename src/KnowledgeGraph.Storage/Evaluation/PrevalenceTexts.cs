using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Evaluation;

/// <summary>Texts of the figures of how common diseases are, the distinct ones apart: there are few.</summary>
internal sealed class PrevalenceTexts
{
    private PrevalenceTexts(GraphImage graph)
    {
        Classes = Pooled(graph.Diseases.Prevalence, figure => figure.Class);
        Places = Pooled(graph.Diseases.Prevalence, figure => figure.Geographic);
    }

    public PooledColumn Classes { get; }

    public PooledColumn Places { get; }

    public static PrevalenceTexts In(GraphImage graph) => graph.Derived(static image => new PrevalenceTexts(image));

    private static PooledColumn Pooled(DiseasePrevalence[] figures, Func<DiseasePrevalence, string?> textOf)
    {
        var column = new PooledColumnBuilder();
        foreach (var figure in figures)
        {
            column.Add(textOf(figure));
        }

        return column.Build();
    }
}
