using System.Text;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>The tables of MedGen, HPO and NCBI Gene but for those of papers.</summary>
internal sealed class SyntheticTables(string folder, ScaleSize size)
{
    private readonly Random _random = new(size.Seed);

    public void Write()
    {
        Lines("NAMES.RRF", "#CUI|name|source|SUPPRESS|", ScaleSize.Concepts, concept =>
            $"{SyntheticIds.Concept(concept)}|{ConceptName(concept)}|GTR|N|");
        Lines("MGCONSO.RRF", "#CUI|TS|STT|ISPREF|AUI|SAUI|SCUI|SDUI|SAB|TTY|CODE|STR|SUPPRESS|", ScaleSize.Concepts * 2, line =>
        {
            var concept = line / 2;
            var name = line % 2 == 0 ? ConceptName(concept) : $"{ConceptName(concept)}, type {_random.Next(1, 9)}";
            return $"{SyntheticIds.Concept(concept)}|P|PF|{(line % 2 == 0 ? 'Y' : 'N')}||||X{concept:D6}|SYNTHETIC|PN|X{concept:D6}|{name}|"
                + "N|";
        });
        Lines("MGSTY.RRF", "#CUI|TUI|STN|STY|ATUI|CVF|", ScaleSize.Concepts, concept =>
            $"{SyntheticIds.Concept(concept)}|T047|B2.2.1.2.1|{(concept < ScaleSize.Diseases ? "Disease or Syndrome" : "Finding")}|||");
        Lines("MedGenIDMappings.txt", "#CUI|pref_name|source_id|source|", ScaleSize.Diseases, disease =>
            $"{SyntheticIds.Concept(disease)}|{SyntheticIds.Name(disease)}|{SyntheticIds.Disease(disease)}|MONDO|");
        Lines("Homo_sapiens.gene_info", GeneHeader, ScaleSize.Genes, gene =>
            $"9606\t{SyntheticIds.Gene(gene)}\tSYN{gene}\t-\tSYNTH{gene}\t-\t{(gene % 22) + 1}\t{(gene % 22) + 1}q11\tsynthetic gene "
                + $"{gene}\tprotein-coding\t-\t-\t-\t-\t20260101");
        Lines("gene_condition_source_id", "#GeneID\tAssociatedGenes\tRelatedGenes\tConceptID\tDiseaseName\tSourceName\tSourceID\t"
            + "DiseaseMIM\tLastUpdated", ScaleSize.DiseaseGenes, _ =>
        {
            var (gene, disease) = (_random.Next(ScaleSize.Genes), _random.Next(ScaleSize.Diseases));
            return $"{SyntheticIds.Gene(gene)}\tSYN{gene}\t\t{SyntheticIds.Concept(disease)}\t{SyntheticIds.Name(disease)}\tMONDO\t"
                + $"{SyntheticIds.Disease(disease)}\t\tJan 01 2026";
        });
        Lines("phenotype.hpoa", HpoaHeader, ScaleSize.DiseasePhenotypes, _ =>
        {
            var (disease, term) = (_random.Next(ScaleSize.Diseases), _random.Next(2, ScaleSize.Terms));
            return $"{SyntheticIds.Disease(disease)}\t{SyntheticIds.Name(disease)}\t\t{SyntheticIds.Term(term)}\t"
                + $"{SyntheticIds.Disease(disease)}\tTAS\t\t{_random.Next(1, 9)}/9\t\t\tP\tSYN:synthetic[2026-01-01]";
        });
        Ontology("hp.obo", "hp", ScaleSize.Terms, SyntheticIds.Term, term => $"Synthetic term {term:D5}", 24);
        Ontology("mondo.obo", "mondo", ScaleSize.Diseases, SyntheticIds.Disease, SyntheticIds.Name, 40);
    }

    private const string GeneHeader =
        "#tax_id\tGeneID\tSymbol\tLocusTag\tSynonyms\tdbXrefs\tchromosome\tmap_location\tdescription\ttype_of_gene\t"
            + "Symbol_from_nomenclature_authority\tFull_name_from_nomenclature_authority\tNomenclature_status\tOther_designations\t"
            + "Modification_date";

    private const string HpoaHeader =
        "#description: synthetic, for measurements\n#version: "
            + "2026-01-01\n#database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\t"
            + "biocuration";

    private static string ConceptName(int concept) =>
        concept < ScaleSize.Diseases ? SyntheticIds.Name(concept) : $"Synthetic finding {concept:D6}";

    // A tree as flat as the real ones: a parent has some dozens of children.
    private void Ontology(string file, string name, int count, Func<int, string> id, Func<int, string> label, int children)
    {
        using var writer = new StreamWriter(Path.Combine(folder, file), append: false, new UTF8Encoding(false));
        writer.Write($"format-version: 1.2\ndata-version: {name}/releases/2026-01-01\nontology: {name}\n");
        for (var term = 0; term < count; term++)
        {
            writer.Write($"\n[Term]\nid: {id(term)}\nname: {label(term)}\ndef: \"A synthetic class, for measurements.\" []\nsynonym: "
                + $"\"Synthetic synonym {term} of {name}\" EXACT []\n");
            if (term > 0)
            {
                writer.Write($"is_a: {id(term / children)}\n");
            }
        }
    }

    private void Lines(string file, string header, int count, Func<int, string> line)
    {
        using var writer = new StreamWriter(Path.Combine(folder, file), append: false, new UTF8Encoding(false));
        writer.Write(header + "\n");
        for (var index = 0; index < count; index++)
        {
            writer.Write(line(index));
            writer.Write('\n');
        }
    }
}
