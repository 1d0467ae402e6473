using KnowledgeGraph.Formats.Mesh;
using KnowledgeGraph.Formats.Obo;
using KnowledgeGraph.Formats.OboGraphs;
using KnowledgeGraph.Formats.Orphanet;
using KnowledgeGraph.Formats.Phenopackets;
using KnowledgeGraph.Formats.PubMed;

namespace KnowledgeGraph.Formats;

/// <summary>The formats whose records span lines: ontologies, XML, JSON, tagged text.</summary>
internal static class StructuredFormats
{
    public static IReadOnlyList<FormatDescriptor> All { get; } =
    [
        new(SourceFormat.Obo, "OBO", OboReader.Recognises, OboReader.ReadVersion),
        new(SourceFormat.OboGraphs, "OBO graphs JSON", OboGraphReader.Recognises, OboGraphReader.ReadVersion),
        new(SourceFormat.Phenopacket, "Phenopacket JSON", PhenopacketReader.Recognises, static _ => null),
        new(SourceFormat.PubMedXml, "PubMed XML", PubMedXmlReader.Recognises, static _ => null),
        new(SourceFormat.MedlineText, "MEDLINE text", MedlineTextReader.Recognises, static _ => null),
        new(SourceFormat.MeshDescriptors, "MeSH descriptor XML", MeshDescriptorReader.Recognises, static _ => null),
        new(SourceFormat.OrphanetDisorders, "Orphadata product 1", OrphadataReader.RecognisesDisorders, OrphadataReader.ReadVersion),
        new(SourceFormat.OrphanetPhenotypes, "Orphadata product 4", OrphadataReader.RecognisesPhenotypes, OrphadataReader.ReadVersion),
        new(SourceFormat.OrphanetGenes, "Orphadata product 6", OrphadataReader.RecognisesGenes, OrphadataReader.ReadVersion),
        new(SourceFormat.OrphanetAges, "Orphadata product 9", OrphadataReader.RecognisesAges, OrphadataReader.ReadVersion),
        new(
            SourceFormat.OrphanetPrevalences,
            "Orphadata product 9, prevalences",
            OrphadataReader.RecognisesPrevalences,
            OrphadataReader.ReadVersion),
    ];
}
