using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>A statement as one text, to find those that say the same.</summary>
internal static class StatementText
{
    public static string Of(string source, AssociationStatement statement) => string.Join(
        '\u001F', source, statement.Evidence, statement.References, statement.AssertedBy, statement.AssertedOn, statement.StatedOf, Own(statement));

    private static string Own(AssociationStatement statement) => statement switch
    {
        DiseasePhenotypeStatement own => string.Join('\u001F', own.Frequency, own.Onset, own.Sex, own.Modifiers),
        DiseaseGeneStatement own => string.Join('\u001F', own.Association, own.Validity, own.ModeOfInheritance, own.DiseaseName),
        GenePhenotypeStatement own => string.Join('\u001F', own.DiseaseId, own.Frequency),
        _ => string.Empty,
    };
}
