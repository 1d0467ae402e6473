using KnowledgeGraph.Storage.Filtering;
using KnowledgeGraph.Storage.Model.Citations;
using KnowledgeGraph.Storage.Model.Diseases;
using KnowledgeGraph.Storage.Model.Genes;
using KnowledgeGraph.Storage.Model.Phenotypes;

namespace KnowledgeGraph.Storage.Model;

/// <summary>The kinds of rows that can be filtered.</summary>
public static class FilterShapes
{
    /// <summary>Those that can be listed and ordered too: records first, then links.</summary>
    public static IReadOnlyList<FilterShape> Listed { get; } =
    [
        DiseaseShape.Shape, GeneShape.Shape, PhenotypeShape.Shape, CitationShape.Shape,
        DiseaseGeneShape.Shape, DiseasePhenotypeShape.Shape, DiseaseCitationShape.Shape, GenePhenotypeShape.Shape, GeneCitationShape.Shape,
    ];

    /// <summary>Rows that a filter can reach and that no field lists, so that nothing orders them.</summary>
    public static IReadOnlyList<FilterShape> Parts { get; } =
        [MeshHeadingShape.Shape, DiseaseInheritanceShape.Shape, DiseasePrevalenceShape.Shape, DiseaseOnsetShape.Shape];

    /// <summary>Every value that a filter can compare, whichever row holds it.</summary>
    internal static IEnumerable<ScalarField> Values() =>
        from shape in Listed.Concat(Parts)
        from asked in shape.Fields
        let value = asked as ScalarField ?? (asked as TextListField)?.Element ?? (asked as TermField)?.Curie
        where value is not null
        select value;
}
