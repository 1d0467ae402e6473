using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>The values in random filters.</summary>
internal interface IFilterValues
{
    /// <summary>A text to compare with.</summary>
    string Text(ScalarField field, Random random);

    /// <summary>A value to use as an identifier.</summary>
    string Identifier(ScalarField field, Random random) =>
        field.Kind == FilterKind.WholeNumber ? $"{Number(field, random)}" : Text(field, random);

    /// <summary>A whole number to compare with.</summary>
    int Number(ScalarField field, Random random);

    /// <summary>The identifier of a term.</summary>
    string Term(EntityType ontology, Random random);
}
