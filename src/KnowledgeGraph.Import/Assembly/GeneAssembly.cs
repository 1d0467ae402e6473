using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats.Hgnc;
using KnowledgeGraph.Formats.NcbiGene;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Identity;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the genes' rows from those of NCBI and HGNC; HGNC names genes, so its symbol, name and band take precedence.</summary>
internal sealed class GeneAssembly(FactBase facts, EntityKeys keys, SourceKeys sources, ReleaseContent content)
{
    private const string English = "en";
    private const string Mim = "MIM:";
    private const string EnsemblPrefix = "Ensembl:";

    private readonly GeneSuccession _succession = new(facts.Genes);
    private RetiredGenes _retired = null!;
    private ILookup<int, string> _mimNumbers = null!;

    public void Build()
    {
        _retired = new RetiredGenes(facts.Genes, _succession);
        _mimNumbers = facts.Genes.MimNumbers.SelectMany(gene => gene.Value.Select(mim => (Gene: _succession.NumberOf(gene.Key), Mim: mim)))
            .Distinct().OrderBy(pair => pair.Mim, StringComparer.Ordinal).ToLookup(pair => pair.Gene, pair => pair.Mim);
        var hgncByEntrez = facts.Genes.Hgnc.Values.Where(entry => entry.Line.EntrezId is not null)
            .GroupBy(entry => _succession.NumberOf(entry.Line.EntrezId!.Value)).ToDictionary(group => group.Key, group => group.First());
        var merged = facts.Genes.Ncbi.Keys.Select(_succession.NumberOf).Union(hgncByEntrez.Keys).Order()
            .Select(entrez => Merge(
                $"{CuriePrefix.NcbiGene}:{entrez}",
                entrez,
                facts.Genes.Ncbi.GetValueOrDefault(entrez).Line,
                hgncByEntrez.GetValueOrDefault(entrez).Line));
        var hgncOnly = facts.Genes.Hgnc.Values.Where(entry => entry.Line.EntrezId is null)
            .Select(entry => Merge(FactBase.Canonical(entry.Line.HgncId), null, null, entry.Line));
        foreach (var (gene, ncbi, hgnc) in merged.Concat(hgncOnly).OrderBy(entry => entry.Gene.Curie, CurieOrder.Comparer))
        {
            gene.Id = content.Genes.Count + 1;
            content.Genes.Add(gene);
            var retired = _retired.Of(new[] { gene.Curie, gene.HgncId }.OfType<string>().Distinct());
            AddIdentifiers(
                gene,
                ncbi is null ? SourceCatalog.Hgnc : SourceCatalog.NcbiGene,
                MimNumbers(gene.NcbiGeneId, ncbi, hgnc),
                retired);
            AddSynonyms(gene, ncbi, hgnc, retired);
        }

        foreach (var origin in facts.Genes.Ncbi.Values.Select(entry => entry.Origin)
            .Concat(facts.Genes.Hgnc.Values.Select(entry => entry.Origin)))
        {
            origin.Load();
        }

        TellPartsOfSplits();
        AddKeys();
        _retired.Report(keys);
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

    // NCBI's pairs of gene and entry take precedence; without them, the gene's own row gives the numbers.
    private IEnumerable<string> MimNumbers(int? entrez, GeneInfoLine? ncbi, HgncGene? hgnc) =>
        entrez is { } number && _mimNumbers.Contains(number) ? _mimNumbers[number]
        : hgnc is { OmimIds: [_, ..] mims } ? mims
        : ncbi?.Xrefs.Where(xref => xref.StartsWith(Mim, StringComparison.Ordinal)).Select(xref => xref[Mim.Length..]) ?? [];

    private void AddIdentifiers(Gene gene, string source, IEnumerable<string> mimNumbers, IEnumerable<WithdrawnGeneFact> retired)
    {
        string?[] curies =
        [
            gene.HgncId,
            gene.EnsemblId is { } ensembl ? $"{CuriePrefix.Ensembl}:{ensembl}" : null,
            .. mimNumbers.Select(number => $"{CuriePrefix.Omim}:{number}"),
        ];
        var live = curies.OfType<string>().Where(curie => curie != gene.Curie).Distinct(StringComparer.Ordinal)
            .Select(curie => new GeneIdentifier { Curie = curie, SourceId = sources[source] });
        var withdrawn = retired.Where(fact => !curies.Contains(fact.Gene)).Select(fact => new GeneIdentifier
        {
            Curie = fact.Gene,
            Predicate = _retired.IsSplit(fact.Gene) ? MappingPredicate.Related : MappingPredicate.Exact,
            IsRetired = true,
            SourceId = sources[fact.Source],
        });
        foreach (var identifier in live.Concat(withdrawn).OrderBy(identifier => identifier.Curie, CurieOrder.Comparer))
        {
            identifier.Id = content.GeneIdentifiers.Count + 1;
            identifier.EntityId = gene.Id;
            content.GeneIdentifiers.Add(identifier);
        }
    }

    private void AddSynonyms(Gene gene, GeneInfoLine? ncbi, HgncGene? hgnc, IEnumerable<WithdrawnGeneFact> retired)
    {
        var names = new SortedDictionary<string, GeneSynonym>(StringComparer.Ordinal);
        Add(hgnc?.PreviousSymbols, SourceCatalog.Hgnc, SynonymScope.Related, isAbbreviation: true);
        Add(hgnc?.AliasSymbols, SourceCatalog.Hgnc, SynonymScope.Exact, isAbbreviation: true);
        Add(ncbi?.Synonyms, SourceCatalog.NcbiGene, SynonymScope.Exact, isAbbreviation: true);
        Add(ncbi is null ? null : [ncbi.Symbol], SourceCatalog.NcbiGene, SynonymScope.Exact, isAbbreviation: true);
        foreach (var former in retired.Where(fact => IsSymbol(fact) && !_retired.IsSplit(fact.Gene)))
        {
            Add([former.Symbol!], former.Source, SynonymScope.Related, isAbbreviation: true);
        }

        // The symbol of a gene that was split is broader than each of its parts, so a search by it finds them only as candidates.
        Add(
            retired.Where(fact => IsSymbol(fact) && _retired.IsSplit(fact.Gene)).Select(fact => fact.Symbol!),
            SourceCatalog.Hgnc,
            SynonymScope.Broad,
            isAbbreviation: false);
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

    // NCBI names a gene without a symbol NEWENTRY, or LOC followed by its number.
    private static bool IsSymbol(WithdrawnGeneFact fact) =>
        fact.Symbol is { } symbol && symbol != "NEWENTRY" && symbol != $"LOC{fact.Gene[(fact.Gene.IndexOf(':') + 1)..]}";

    // If a gene was split and not all of its parts are in the release, the parts that are here are no more its
    // successors than the missing ones.
    private void TellPartsOfSplits()
    {
        foreach (var parts in content.GeneIdentifiers.Where(identifier => identifier.IsRetired && _retired.IsSplit(identifier.Curie))
            .GroupBy(identifier => identifier.Curie))
        {
            if (parts.Select(part => part.EntityId).Distinct().Count() < _retired.PartsOf(parts.Key))
            {
                foreach (var part in parts)
                {
                    part.IsRetired = false;
                }
            }
        }
    }

    // Identifiers come first, then approved symbols, then other names as long as each names only one gene.
    private void AddKeys()
    {
        foreach (var gene in content.Genes)
        {
            keys.Genes.TryAdd(gene.Curie, gene.Id);
        }

        // A retired identifier that is not exact was split into several.
        foreach (var identifier in content.GeneIdentifiers.Where(identifier => identifier.Predicate == MappingPredicate.Exact)
            .OrderBy(identifier => identifier.IsRetired))
        {
            keys.Genes.TryAdd(identifier.Curie, identifier.EntityId);
        }

        foreach (var gene in content.Genes)
        {
            keys.Genes.TryAdd(gene.Symbol, gene.Id);
        }

        foreach (var group in content.GeneSynonyms.Where(synonym => synonym.IsAbbreviation).GroupBy(synonym => synonym.Name)
            .Where(group => group.Count() == 1))
        {
            keys.Genes.TryAdd(group.Key, group.First().EntityId);
        }
    }
}
