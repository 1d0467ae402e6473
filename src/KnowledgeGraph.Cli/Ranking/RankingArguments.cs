using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeGraph.Cli.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>The options that say what diseases are ranked by.</summary>
internal sealed class RankingArguments(int usualResults)
{
    private readonly Option<string[]> _observed = new("--observed")
    {
        Description = "Phenotypes that were seen: HPO ids, or exact names or synonyms.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _excluded = new("--excluded")
    {
        Description = "Phenotypes that were looked for and not seen.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _phenopacket = new("--phenopacket") { Description = "A phenopacket (JSON, v2) to take both from; - for standard input." };

    private readonly Option<string?> _like = new("--like") { Description = "A disease: the others are ranked by its phenotypes." };

    private readonly Option<SimilarityMeasure> _measure = EnumOptions.One("--measure", "How likeness is measured", SimilarityMeasure.LikelihoodRatio);

    private readonly Option<SimilarityCombiner> _combine = EnumOptions.One("--combine", "How best matches make one score", SimilarityCombiner.BestMatchAverage);

    private readonly Option<DiseasePrior> _prior = EnumOptions.One("--prior", "How likely diseases are beforehand; with LikelihoodRatio alone", DiseasePrior.Uniform);

    private readonly Option<int> _first = new Option<int>("--first") { Description = "Diseases wanted.", DefaultValueFactory = _ => usualResults }.AtLeast(1);

    public Command AddTo(Command command)
    {
        foreach (var option in new Option[] { _observed, _excluded, _phenopacket, _like, _measure, _combine, _prior, _first })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var given = new Option[] { _observed, _phenopacket, _like }.Where(option => result.GetResult(option) is { Implicit: false }).ToList();
            if (given.Count != 1)
            {
                result.AddError("Say what to rank by: one of --observed, --phenopacket, --like.");
            }
            else if (given[0] == _like && result.GetResult(_excluded) is { Implicit: false })
            {
                result.AddError("--excluded goes with --observed or --phenopacket.");
            }
            else if (result.Given(_prior) != DiseasePrior.Uniform && (given[0] == _like || IsOtherMeasure(result)))
            {
                result.AddError("--prior goes with --observed or --phenopacket, and with the measure LikelihoodRatio.");
            }
        });
        return command;
    }

    /// <summary>Reads what is to be ranked by.</summary>
    /// <exception cref="NothingToRankByException">No phenotype is left to rank by.</exception>
    public RankingRequest Read(GraphImage graph, ParseResult parse)
    {
        if (parse.GetValue(_like) is { } disease)
        {
            var row = graph.Identifiers.FindDisease(disease)?.Row ?? throw new UnknownRecordException(disease, "disease");
            var phenotypes = graph.Ranker.PhenotypesOf(row);
            return phenotypes.Count > 0
                ? new RankingRequest(Query(parse, phenotypes) with { Without = row }, [], [])
                : throw new NothingToRankByException($"{graph.Diseases.Name[row]} has no phenotypes in this release");
        }

        var given = parse.GetValue(_phenopacket) is { } file
            ? CaseFile.Read(file)
            : new CaseFile([.. (parse.GetValue(_observed) ?? []).SelectMany(Apart)], [], []);
        var terms = RankingTerms.Find(graph, given.Observed, [.. given.Excluded, .. (parse.GetValue(_excluded) ?? []).SelectMany(Apart)]);
        var notes = Notes(graph, terms).ToList();
        return terms.Observed.Count > 0
            ? new RankingRequest(
                Query(parse, terms.Observed) with { Excluded = terms.Excluded },
                notes,
                [.. given.Diagnoses.Select(id => graph.Identifiers.FindDisease(id)?.Row).OfType<int>().Distinct()])
            : throw new NothingToRankByException(string.Join('\n', ["no observed phenotype to rank by", .. notes]));
    }

    // A validator sees no default.
    private bool IsOtherMeasure(CommandResult result) =>
        result.GetResult(_measure) is { Implicit: false } && result.Given(_measure) != SimilarityMeasure.LikelihoodRatio;

    private RankingQuery Query(ParseResult parse, IReadOnlyList<int> observed) => new(observed)
    {
        Measure = parse.GetValue(_measure),
        Combiner = parse.GetValue(_combine),
        Prior = parse.GetValue(_prior),
        Limit = parse.GetValue(_first),
    };

    // HP:0001250,HP:0001251 as one word; a name may have commas of its own.
    private static IEnumerable<string> Apart(string word)
    {
        var parts = word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, part => Curie.TryParse(part, out _)) ? parts : [word];
    }

    private static IEnumerable<string> Notes(GraphImage graph, RankingTerms terms) =>
    [
        .. terms.Unresolved.Except(terms.Withdrawn).Select(term => $"left out: no single phenotype of this release is called {GivenText.Shown(term)}"),
        .. terms.Withdrawn.Distinct().Select(term => $"left out: {term} is withdrawn without a successor"),
        .. terms.Replaced.Select(term => $"{term.Given} is retired; taken for it: {graph.Phenotypes.Curie[term.Row]} {graph.Phenotypes.Name[term.Row]}"),
        .. terms.Contradicted.Select(row => $"left out: {graph.Phenotypes.Name[row]} was excluded, but it or something below it was observed"),
    ];
}
