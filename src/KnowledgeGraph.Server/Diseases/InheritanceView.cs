using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Provenance;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>A mode of inheritance as one source states it, with the image its keys point into.</summary>
public sealed class InheritanceView(GraphImage graph, DiseaseInheritance statement)
{
    public PhenotypeNode Mode => new(graph, statement.PhenotypeId - 1);

    public Source Source => graph.Source(statement.SourceId);

    public IReadOnlyList<string> References => StatementReferences.Of(statement.References);

    public IEnumerable<CitationNode> Citations => StatementReferences.Citations(graph, statement.References);

    /// <summary>The source's own statement, in the shape of those of links.</summary>
    public StatementView Statement => new(graph, new DiseasePhenotypeStatement
    {
        SourceId = statement.SourceId,
        Evidence = statement.Evidence,
        References = statement.References,
        AssertedBy = statement.AssertedBy,
        AssertedOn = statement.AssertedOn,
        AssertedBefore = statement.AssertedBefore,
        StatedOf = statement.StatedOf,
        DiseaseName = statement.DiseaseName,
        Aspect = statement.Aspect,
        Frequency = statement.Frequency,
        Onset = statement.Onset,
        Sex = statement.Sex,
        Modifiers = statement.Modifiers,
        FileId = statement.FileId,
        Row = statement.Row,
    });

    internal static IEnumerable<InheritanceView> Of(DiseaseNode disease) =>
        disease.Inheritance.Select(statement => new InheritanceView(disease.Graph, statement));
}
