namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>Headers of the sources' files, and a small HPO, for tests with rows of their own.</summary>
internal static class MadeUpRows
{
    private const string HpoaHeader =
        "database_id\tdisease_name\tqualifier\thpo_id\treference\tevidence\tonset\tfrequency\tsex\tmodifier\taspect\tbiocuration\n";
    private const string SssomHeader =
        "# mapping_set_version: 2026-06-01\nsubject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\n";

    public static (string Name, string Text) Hpo { get; } = ("hp.obo", string.Concat(new[]
    {
        ("HP:0000001", "All", ""), ("HP:0000118", "Phenotypic "
            + "abnormality", "HP:0000001"), ("HP:0000005", "Mode of inheritance", "HP:0000001"),
        ("HP:0000006", "Autosomal dominant inheritance", "HP:0000005"), ("HP:0000007", "Autosomal recessive inheritance", "HP:0000005"),
        ("HP:0031797", "Clinical course", "HP:0000001"), ("HP:0003674", "Onset", "HP:0031797"),
        ("HP:0003593", "Infantile onset", "HP:0003674"), ("HP:0003577", "Congenital onset", "HP:0003674"),
        ("HP:0000707", "Abnormality of the nervous system", "HP:0000118"), ("HP:0001250", "Seizure", "HP:0000707"),
        ("HP:0001251", "Ataxia", "HP:0000707"),
        ("HP:0000518", "Cataract", "HP:0000118"),
    }.Select(term => $"[Term]\nid: {term.Item1}\nname: {term.Item2}\n{(term.Item3.Length == 0 ? "" : $"is_a: {term.Item3}\n")}\n").Prepend(
        "format-version: 1.2\n\n")));

    /// <summary>Rows of disease, name, qualifier, term, reference, onset, frequency, aspect, with bars between.</summary>
    public static (string Name, string Text) Hpoa(params string[] rows) => ("phenotype.hpoa", HpoaHeader + string.Concat(rows.Select(row =>
    {
        var cells = row.Split('|');
        return $"{cells[0]}\t{cells[1]}\t{cells[2]}\t{cells[3]}\t{cells[4]}\tPCS\t{cells[5]}\t{cells[6]}\t\t\t{cells[7]}\t"
            + "HPO:x[2024-01-01]\n";
    })));

    /// <summary>MONDO classes by number and label.</summary>
    public static (string Name, string Text) Classes(params (string Id, string Label)[] classes) =>
        ("class-stats.tsv", "cls\tcls_label\ttextdef_count\n"
            + string.Concat(classes.Select(entry => $"{entry.Id}\t\"{entry.Label}\"\t0\n")));

    /// <summary>Mappings: class, predicate, identifier, its label.</summary>
    public static (string Name, string Text) Sssom(params (string Class, string Predicate, string Identifier, string Label)[] rows) =>
        ("mappings.sssom.tsv", SssomHeader + string.Concat(
            rows.Select(row => $"{row.Class}\tx\t{row.Predicate}\t{row.Identifier}\t{row.Label}\tsemapv:ManualMappingCuration\n")));

    public static (string Name, string Text) Obsoletes(params string[] rows) =>
        ("obsoletes.tsv", "cls\treplCls\tconsCls\n" + string.Concat(rows.Select(row => row.Replace('|', '\t') + "\n")));

    /// <summary>Human genes: number, symbol, cross-references, chromosome.</summary>
    public static (string Name, string Text) Genes(params (int Id, string Symbol, string Xrefs, string Chromosome)[] genes) =>
        ("gene_info", "#tax_id\tGeneID\tSymbol\tSynonyms\tdbXrefs\tchromosome\tmap_location\tdescription\ttype_of_gene\t"
            + "Symbol_from_nomenclature_authority\tFull_name_from_nomenclature_authority\tModification_date\n"
            + string.Concat(genes.Select(gene => $"9606\t{gene.Id}\t{gene.Symbol}\t-\t{gene.Xrefs}\t{gene.Chromosome}\t-\t-\t"
                + $"protein-coding\t{gene.Symbol}\t-\t20240101\n")));

    /// <summary>Rows of genes_to_disease.txt.</summary>
    public static (string Name, string Text) GenesToDisease(params string[] rows) =>
        ("genes_to_disease.txt", "ncbi_gene_id\tgene_symbol\tassociation_type\tdisease_id\tsource\n"
            + string.Concat(rows.Select(row => row + "\n")));

    /// <summary>Pairs of MIM entry and gene: number, gene, type.</summary>
    public static (string Name, string Text) MimGenes(params (string Mim, string Gene, string Type)[] rows) =>
        ("mim2gene_medgen", "#MIM number\tGeneID\ttype\tSource\tMedGenCUI\tComment\n"
            + string.Concat(rows.Select(row => $"{row.Mim}\t{row.Gene}\t{row.Type}\t-\t-\t-\n")));

    /// <summary>Genes of HGNC: number, symbol, number at NCBI.</summary>
    public static (string Name, string Text) Hgnc(params (string Id, string Symbol, string Entrez)[] genes) =>
        ("hgnc_complete_set.txt", "hgnc_id\tsymbol\tname\tlocus_group\tlocus_type\tstatus\tlocation\talias_symbol\talias_name\t"
            + "prev_symbol\tprev_name\tentrez_id\tensembl_gene_id\tomim_id\tdate_modified\n"
            + string.Concat(
                genes.Select(gene => $"HGNC:{gene.Id}\t{gene.Symbol}\t\t\t\tApproved\t\t\t\t\t\t{gene.Entrez}\t\t\t2024-01-01\n")));

    /// <summary>NCBI's conditions, of one row: a gene and the concept of its condition.</summary>
    public static (string Name, string Text) Condition(int gene, string symbol, string concept, string name) =>
        ("gene_condition_source_id",
            "#GeneID\tAssociatedGenes\tRelatedGenes\tConceptID\tDiseaseName\tSourceName\tSourceID\tDiseaseMIM\tLastUpdated\n"
            + $"{gene}\t{symbol}\t\t{concept}\t{name}\tNCBI curation\t\t\tFeb 16 2016\n");

    /// <summary>Numbers that NCBI has discontinued: taxon, the gene in its place or -, number, symbol, date.</summary>
    public static (string Name, string Text) GeneHistory(
        params (int Taxon, string Gene, int Discontinued, string Symbol, string Date)[] rows) =>
        ("gene_history", "#tax_id\tGeneID\tDiscontinued_GeneID\tDiscontinued_Symbol\tDiscontinue_Date\n"
            + string.Concat(rows.Select(row => $"{row.Taxon}\t{row.Gene}\t{row.Discontinued}\t{row.Symbol}\t{row.Date}\n")));

    /// <summary>Reports that HGNC has withdrawn: number, status, symbol, the reports in its place.</summary>
    public static (string Name, string Text) HgncWithdrawn(params (string Id, string Status, string Symbol, string Into)[] rows) =>
        ("withdrawn.txt", "HGNC_ID\tSTATUS\tWITHDRAWN_SYMBOL\tMERGED_INTO_REPORT(S) (i.e HGNC_ID|SYMBOL|STATUS)\n"
            + string.Concat(rows.Select(row => $"HGNC:{row.Id}\t{row.Status}\t{row.Symbol}\t{row.Into}\n")));

    /// <summary>ClinGen's curations: symbol, HGNC number, class, mode, word.</summary>
    public static (string Name, string Text) ClinGen(params (string Symbol, string Hgnc, string Class, string Mode, string Word)[] rows) =>
        ("clingen.csv", "\"GENE SYMBOL\",\"GENE ID (HGNC)\",\"DISEASE LABEL\",\"DISEASE ID "
            + "(MONDO)\",\"MOI\",\"SOP\",\"CLASSIFICATION\",\"ONLINE REPORT\",\"CLASSIFICATION DATE\",\"GCEP\"\n\"+\"\n"
            + string.Concat(rows.Select(row => $"\"{row.Symbol}\",\"HGNC:{row.Hgnc}\",\"its own "
            + $"name\",\"{row.Class}\",\"{row.Mode}\",\"SOP9\",\"{row.Word}\",\"\",\"2025-03-01\",\"Panel\"\n")));

    /// <summary>Gene2Phenotype's pairs of before 2022: symbol, HGNC number, name, MIM number, word.</summary>
    public static (string Name, string Text) Panel(params (string Symbol, string Hgnc, string Name, string Mim, string Word)[] rows) =>
        ("DDG2P.csv", "gene symbol,gene mim,disease name,disease mim,DDD category,allelic requirement,mutation "
            + "consequence,phenotypes,pmids,panel,hgnc id\n"
            + string.Concat(
                rows.Select(row => $"{row.Symbol},,{row.Name},{row.Mim},{row.Word},biallelic,loss of function,,,DD,{row.Hgnc}\n")));
}
