using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.Hgnc;
using KnowledgeGraph.Formats.NcbiGene;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the genes' rows of NCBI's and HGNC's; HGNC names genes, so its symbol, name and band go first.</summary>
internal sealed class GeneAssembly(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    private const string English = "en";
    private const string Mim = "MIM:";
    private const string EnsemblPrefix = "Ensembl:";

    public void Build()
    {
        var hgncByEntrez = facts.Genes.Hgnc.Values.Where(entry => entry.Line.EntrezId is not null)
            .GroupBy(entry => entry.Line.EntrezId!.Value).ToDictionary(group => group.Key, group => group.First());
        var merged = facts.Genes.Ncbi.Keys.Union(hgncByEntrez.Keys).Order()
            .Select(entrez => Merge($"{CuriePrefix.NcbiGene}:{entrez}", entrez, facts.Genes.Ncbi.GetValueOrDefault(entrez).Line, hgncByEntrez.GetValueOrDefault(entrez).Line));
        var hgncOnly = facts.Genes.Hgnc.Values.Where(entry => entry.Line.EntrezId is null)
            .Select(entry => Merge(FactBase.Canonical(entry.Line.HgncId), null, null, entry.Line));
        foreach (var (gene, ncbi, hgnc) in merged.Concat(hgncOnly).OrderBy(entry => entry.Gene.Curie, CurieOrder.Comparer))
        {
            gene.Id = content.Genes.Count + 1;
            content.Genes.Add(gene);
            AddIdentifiers(gene, MimNumbers(gene.NcbiGeneId, ncbi, hgnc));
            AddSynonyms(gene, ncbi, hgnc);
        }

        foreach (var origin in facts.Genes.Ncbi.Values.Select(entry => entry.Origin).Concat(facts.Genes.Hgnc.Values.Select(entry => entry.Origin)))
        {
            origin.Load();
        }

        AddKeys();
    }

    private (Gene Gene, GeneInfoLine? Ncbi, HgncGene? Hgnc) Merge(string curie, int? entrez, GeneInfoLine? ncbi, HgncGene? hgnc)
    {
        var hgncId = hgnc?.HgncId ?? Xref(ncbi, "HGNC:");
        var location = hgnc?.Location ?? ncbi?.MapLocation;
        return (new Gene
        {
            Curie = curie,
            Symbol = hgnc?.Symbol ?? ncbi?.OfficialSymbol ?? ncbi!.Symbol,
            Name = hgnc?.Name ?? ncbi?.OfficialName ?? ncbi?.Description,
            NcbiGeneId = entrez,
            HgncId = hgncId is null ? null : FactBase.Canonical(hgncId),
            EnsemblId = hgnc?.EnsemblId ?? Xref(ncbi, EnsemblPrefix)?[EnsemblPrefix.Length..],
            OmimId = MimNumbers(entrez, ncbi, hgnc).FirstOrDefault(),
            Chromosome = Chromosomes.Of(ncbi?.Chromosome) ?? Chromosomes.Of(location),
            Location = location,
            GeneType = ncbi?.TypeOfGene ?? hgnc?.LocusType,
        }, ncbi, hgnc);
    }

    private static string? Xref(GeneInfoLine? line, string prefix)
    {
        var xref = line?.Xrefs.FirstOrDefault(text => text.StartsWith(prefix, StringComparison.Ordinal));
        return prefix == "HGNC:" && xref is not null ? xref[(xref.LastIndexOf("HGNC:", StringComparison.Ordinal))..] : xref;
    }

    // NCBI's pairs of gene and entry go first; where they are not there, what the gene's own row has.
    private IEnumerable<string> MimNumbers(int? entrez, GeneInfoLine? ncbi, HgncGene? hgnc) =>
        entrez is { } number && facts.Genes.MimNumbers.TryGetValue(number, out var numbers) ? numbers
        : hgnc is { OmimIds: [_, ..] mims } ? mims
        : ncbi?.Xrefs.Where(xref => xref.StartsWith(Mim, StringComparison.Ordinal)).Select(xref => xref[Mim.Length..]) ?? [];

    private void AddIdentifiers(Gene gene, IEnumerable<string> mimNumbers)
    {
        var source = sources[gene.NcbiGeneId is null ? SourceCatalog.Hgnc : SourceCatalog.NcbiGene];
        string?[] curies =
        [
            gene.HgncId,
            gene.EnsemblId is { } ensembl ? $"{CuriePrefix.Ensembl}:{ensembl}" : null,
            .. mimNumbers.Select(number => $"{CuriePrefix.Omim}:{number}"),
        ];
        foreach (var curie in curies.OfType<string>().Where(curie => curie != gene.Curie).Order(CurieOrder.Comparer))
        {
            content.GeneIdentifiers.Add(new GeneIdentifier
            {
                Id = content.GeneIdentifiers.Count + 1,
                EntityId = gene.Id,
                Curie = curie,
                Predicate = MappingPredicate.Exact,
                SourceId = source,
            });
        }
    }

    private void AddSynonyms(Gene gene, GeneInfoLine? ncbi, HgncGene? hgnc)
    {
        var names = new SortedDictionary<string, GeneSynonym>(StringComparer.Ordinal);
        Add(hgnc?.PreviousSymbols, SourceCatalog.Hgnc, SynonymScope.Related, isAbbreviation: true);
        Add(hgnc?.AliasSymbols, SourceCatalog.Hgnc, SynonymScope.Exact, isAbbreviation: true);
        Add(ncbi?.Synonyms, SourceCatalog.NcbiGene, SynonymScope.Exact, isAbbreviation: true);
        Add(ncbi is null ? null : [ncbi.Symbol], SourceCatalog.NcbiGene, SynonymScope.Exact, isAbbreviation: true);
        Add(hgnc?.PreviousNames, SourceCatalog.Hgnc, SynonymScope.Related, isAbbreviation: false);
        Add(hgnc?.AliasNames, SourceCatalog.Hgnc, SynonymScope.Exact, isAbbreviation: false);
        foreach (var synonym in names.Values)
        {
            synonym.Id = content.GeneSynonyms.Count + 1;
            content.GeneSynonyms.Add(synonym);
        }

        void Add(IEnumerable<string>? texts, string source, SynonymScope scope, bool isAbbreviation)
        {
            foreach (var text in texts ?? [])
            {
                if (text != gene.Symbol && text != gene.Name)
                {
                    names.TryAdd(text, new GeneSynonym
                    {
                        EntityId = gene.Id,
                        Name = text,
                        Scope = scope,
                        IsAbbreviation = isAbbreviation,
                        Language = English,
                        SourceId = sources[source],
                    });
                }
            }
        }
    }

    // Identifiers first, then approved symbols, then others as long as they name one gene only.
    private void AddKeys()
    {
        foreach (var gene in content.Genes)
        {
            keys.Genes.TryAdd(gene.Curie, gene.Id);
        }

        foreach (var identifier in content.GeneIdentifiers)
        {
            keys.Genes.TryAdd(identifier.Curie, identifier.EntityId);
        }

        foreach (var gene in content.Genes)
        {
            keys.Genes.TryAdd(gene.Symbol, gene.Id);
        }

        foreach (var group in content.GeneSynonyms.Where(synonym => synonym.IsAbbreviation).GroupBy(synonym => synonym.Name).Where(group => group.Count() == 1))
        {
            keys.Genes.TryAdd(group.Key, group.First().EntityId);
        }
    }
}
