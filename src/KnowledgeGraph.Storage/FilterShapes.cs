using KnowledgeGraph.Storage.Citations;
using KnowledgeGraph.Storage.Diseases;
using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Genes;
using KnowledgeGraph.Storage.Phenotypes;

namespace KnowledgeGraph.Storage;

/// <summary>Every kind of row that can be filtered and ordered.</summary>
public static class FilterShapes
{
    /// <summary>Records first, then links.</summary>
    public static IReadOnlyList<FilterShape> All { get; } =
    [
        DiseaseShape.Shape, GeneShape.Shape, PhenotypeShape.Shape, CitationShape.Shape,
        DiseaseGeneShape.Shape, DiseasePhenotypeShape.Shape, DiseaseCitationShape.Shape,
    ];

    /// <summary>Every value that a filter can compare, whichever row holds it.</summary>
    internal static IEnumerable<ScalarField> Values() =>
        from shape in All
        from asked in shape.Fields
        let value = asked as ScalarField ?? (asked as TextListField)?.Element
        where value is not null
        select value;
}
