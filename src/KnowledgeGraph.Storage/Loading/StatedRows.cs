using System.Globalization;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>Reads the values of statements that the image holds, which stand in the order of their links.</summary>
internal static class StatedRows
{
    public static LinkStatements Read(IRowSource source)
    {
        var (geneSources, modes) = Of<DiseaseGeneStatement>(source, nameof(DiseaseGeneStatement.ModeOfInheritance));
        var (phenotypeSources, evidence) = Of<DiseasePhenotypeStatement>(source, nameof(AssociationStatement.Evidence));
        return new LinkStatements
        {
            DiseaseGeneSources = geneSources,
            DiseaseGeneModes = modes,
            DiseasePhenotypeSources = phenotypeSources,
            DiseasePhenotypeEvidence = evidence,
            GenePhenotypeSources = Of<GenePhenotypeStatement>(source).Sources,
            DiseaseCitationSources = Of<DiseaseCitationStatement>(source).Sources,
            GeneCitationSources = Of<GeneCitationStatement>(source).Sources,
        };
    }

    private static (TextSets Sources, TextSets Texts) Of<TStatement>(IRowSource source, string? text = null)
        where TStatement : AssociationStatement
    {
        var (table, sources, texts, link) = (new TableReader(typeof(TStatement)), new TextSetsBuilder(), new TextSetsBuilder(), -1);
        table.Add(nameof(AssociationStatement.LinkId), (row, column) => link = row.Row(column));
        table.Add(
            nameof(AssociationStatement.SourceId),
            (row, column) => sources.Add(link, row.Int(column).ToString(CultureInfo.InvariantCulture)));
        if (text is not null)
        {
            table.Add(text, (row, column) => texts.Add(link, row.Text(column)));
        }

        table.Read(source);
        return (sources.Build(), texts.Build());
    }
}
