using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Rankings;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>The options that say what diseases are ranked by.</summary>
internal sealed class RankingArguments(int usualResults)
{
    private static readonly ObservedTermNotices _onObserved = new(PatientOptions.Inheritance, PatientOptions.Onset);

    private readonly Option<string[]> _observed = new("--observed")
    {
        Description = "Phenotypes that were seen: HPO ids, names or synonyms.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _excluded = new("--excluded")
    {
        Description = "Phenotypes that were looked for and not seen.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _phenopacket = new("--phenopacket")
    {
        Description =
            "A phenopacket (JSON, v2) to take phenotypes, sex and age from; - for standard input. For `kg rank` also a folder of them.",
    };

    private readonly PatientOptions _patient = new();

    private readonly Option<string?> _like = new("--like") { Description = "A disease: the others are ranked by its phenotypes." };

    private readonly Option<SimilarityMeasure> _measure = EnumOptions.One(
        "--measure",
        "How likeness is measured",
        RankingQuery.UsualMeasure);

    private readonly Option<SimilarityCombiner> _combine = EnumOptions.One(
        "--combine",
        "How best matches make one score",
        SimilarityCombiner.BestMatchAverage);

    private readonly Option<DiseasePrior?> _prior = EnumOptions.One<DiseasePrior>(
        "--prior", "How likely diseases are beforehand; Literature with LikelihoodRatio, else Uniform, if not said", isRequired: false);

    private readonly Option<int> _first = new Option<int>("--first")
    {
        Description = "Diseases wanted.",
        DefaultValueFactory = _ => usualResults,
    }.AtLeast(1);

    private readonly Option<bool> _lenient = new("--lenient")
    {
        Description = "Leave out what means no single phenotype, tells no disease from another, or was observed and excluded; without it "
            + "the command ends with 2, or 6.",
    };

    /// <summary>Whether parts of what is asked for may be left out.</summary>
    public Option<bool> Lenient => _lenient;

    public Command AddTo(Command command)
    {
        foreach (var option in _patient.All
            .Concat([_observed, _excluded, _phenopacket, _like, _measure, _combine, _prior, _first, _lenient]))
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var given = new Option[] { _observed, _phenopacket, _like }.Where(option => result.GetResult(option) is { Implicit: false })
                .ToList();
            if (given.Count != 1)
            {
                result.AddError("Say what to rank by: one of --observed, --phenopacket, --like.");
            }
            else if (given[0] != _observed && _patient.All.Any(option => result.GetResult(option) is { Implicit: false }))
            {
                result.AddError("--sex, --onset, --age and --inheritance go with --observed; a phenopacket has its own.");
            }
            else if (given[0] == _like && result.GetResult(_excluded) is { Implicit: false })
            {
                result.AddError("--excluded goes with --observed or --phenopacket.");
            }
            else if (result.Given(_prior) is { } prior && prior != DiseasePrior.Uniform && (given[0] == _like || IsOtherMeasure(result)))
            {
                result.AddError(
                    "--prior goes with --observed or --phenopacket, and with the measures LikelihoodRatio and UntemperedLikelihoodRatio.");
            }
        });
        return command;
    }

    /// <summary>The question to a running server for what is shown of the ranking.</summary>
    /// <exception cref="UsageException">It cannot be asked so.</exception>
    public ServerQuestion Ask(ParseResult parse) => parse.GetValue(_phenopacket) is not { } file
        ? Question(parse, ServerRanking.Shown)
        : Directory.Exists(file) || parse.GetValue(_excluded) is { Length: > 0 }
            ? throw new UsageException("With --url --phenopacket names one file, and has its own excluded phenotypes.")
            : ServerRanking.OfPacket(CaseFile.Read(file).Text, Shared(parse));

    /// <summary>The question to a running server for the graph of the ranking.</summary>
    /// <exception cref="UsageException">It cannot be asked so.</exception>
    public ServerQuestion AskForGraph(ParseResult parse) => parse.GetValue(_phenopacket) is null
        ? Question(parse, "{ candidates }")
        : throw new UsageException("A server writes no graph of a phenopacket: with --url name its phenotypes by --observed.");

    /// <summary>Reads what is to be ranked by.</summary>
    /// <exception cref="NothingToRankByException">No phenotype is left to rank by.</exception>
    /// <exception cref="TermsLeftOutException">A term means no single phenotype, and is not to be left out.</exception>
    /// <exception cref="UnknownRecordException">The disease to be like is not one of the release.</exception>
    public RankingRequest Read(GraphImage graph, ParseResult parse)
    {
        if (parse.GetValue(_like) is { } disease)
        {
            var notices = new NoticePrinter();
            var row = notices.Find(graph, disease, EntityType.Disease).Row;
            var phenotypes = RankingTerms.Like(graph, row).Observed;
            return phenotypes.Count > 0
                ? new RankingRequest(Query(parse, phenotypes) with { Without = row }, [], [])
                : throw new NothingToRankByException(
                    $"{graph.Diseases.Name[row]} has no phenotypes in this release by which diseases are told apart");
        }

        return Read(graph, parse, parse.GetValue(_phenopacket) is { } file
            ? CaseFile.Read(file)
            : new CaseFile([.. (parse.GetValue(_observed) ?? []).SelectMany(Apart)], [], []) { Facts = _patient.Read(graph, parse) });
    }

    /// <summary>The folder of phenopackets that is to be ranked; null where it is a file, or none is named.</summary>
    public string? Folder(ParseResult parse) => parse.GetValue(_phenopacket) is { } path && Directory.Exists(path) ? path : null;

    /// <summary>Reads what one case is to be ranked by.</summary>
    /// <exception cref="NothingToRankByException">No phenotype is left to rank by.</exception>
    /// <exception cref="TermsLeftOutException">A term means no single phenotype, and is not to be left out.</exception>
    public RankingRequest Read(GraphImage graph, ParseResult parse, CaseFile given)
    {
        var limits = new RankingOptions();
        if (given.Observed.Count > limits.MaxTerms || given.Excluded.Count > limits.MaxExcluded)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"A case may name {limits.MaxTerms} phenotypes that were seen, and {limits.MaxExcluded} that were not; this one names "
                    + $"{given.Observed.Count} and {given.Excluded.Count}."));
        }

        var terms = RankingTerms.Find(graph, given.Observed, [.. given.Excluded, .. (parse.GetValue(_excluded) ?? []).SelectMany(Apart)]);
        var leftOut = terms.LeftOut.Select(found => RecordNotice.Of(graph, found, EntityType.Phenotype)!).ToList();
        if (terms.Observed.Count == 0 || (leftOut.Count > 0 && !parse.GetValue(_lenient)))
        {
            List<string> told = [.. leftOut.Concat(terms.Observed.Count == 0 ? OnObserved(graph, terms) : []).Select(NoticePrinter.Text)];
            throw terms.Observed.Count == 0
                ? new NothingToRankByException(
                    string.Join('\n', ["no observed phenotype to rank by", .. given.Notices.Select(NoticePrinter.Text), .. told]))
                : new TermsLeftOutException(
                    string.Join('\n', ["what means no single phenotype cannot be ranked by; with --lenient it is left out", .. told]));
        }

        return new RankingRequest(
            Query(parse, terms.Observed) with { Excluded = terms.Excluded, Facts = given.Facts },
            [.. given.Notices, .. NoticesOn(graph, terms)],
            [.. given.Diagnoses.Select(id => graph.Records.Find(id, EntityType.Disease)).Where(found => found.HasRecord)
                .Select(found => found.Row)
                .Distinct()])
        {
            IsLenient = parse.GetValue(_lenient),
            UnknownDiagnoses = [.. given.Diagnoses.Where(id => !graph.Records.Find(id, EntityType.Disease).HasRecord)],
        };
    }

    // A validator sees no default.
    private bool IsOtherMeasure(CommandResult result) =>
        result.GetResult(_measure) is { Implicit: false } && !RankingQuery.IsOfChances(result.Given(_measure));

    private RankingQuery Query(ParseResult parse, IReadOnlyList<int> observed) => new(observed)
    {
        Measure = parse.GetValue(_measure),
        Combiner = parse.GetValue(_combine),
        Prior = parse.GetValue(_prior) ?? (parse.GetValue(_like) is null
            ? RankingQuery.UsualPrior(parse.GetValue(_measure))
            : DiseasePrior.Uniform),
        Limit = parse.GetValue(_first),
    };

    private ServerQuestion Question(ParseResult parse, string wanted) => parse.GetValue(_like) is { } disease
        ? ServerRanking.Like(disease, wanted, Shared(parse))
        : ServerRanking.Of(
            [.. (parse.GetValue(_observed) ?? []).SelectMany(Apart)],
            [.. (parse.GetValue(_excluded) ?? []).SelectMany(Apart)],
            _patient.Given(parse),
            wanted,
            Shared(parse));

    private Dictionary<string, object?> Shared(ParseResult parse) => new()
    {
        ["measure"] = EnumOptions.Spelt(parse.GetValue(_measure), Spelling.Schema),
        ["combine"] = EnumOptions.Spelt(parse.GetValue(_combine), Spelling.Schema),
        ["prior"] = parse.GetValue(_prior) is { } prior ? EnumOptions.Spelt(prior, Spelling.Schema) : null,
        ["first"] = parse.GetValue(_first),
    };

    // HP:0001250,HP:0001251 as one word; a name may have commas of its own.
    private static IEnumerable<string> Apart(string word)
    {
        var parts = word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return Array.TrueForAll(parts, part => Curie.TryParse(part, out _) || IdentifierSpelling.TryRead(part, out _)) ? parts : [word];
    }

    private static IEnumerable<Notice> NoticesOn(GraphImage graph, RankingTerms terms) =>
    [
        .. terms.Given.Select(found => RecordNotice.Of(graph, found, EntityType.Phenotype)).OfType<Notice>(),
        .. terms.Contradicted.Select(row => new Notice(
            NoticeCodes.Contradiction, $"{graph.Phenotypes.Name[row]} was excluded, but it or something below it was observed; it has "
                + "been left out.")),
        .. OnObserved(graph, terms),
    ];

    private static IEnumerable<Notice> OnObserved(GraphImage graph, RankingTerms terms) =>
        terms.Observed.Count + terms.Useless.Count > 0 ? _onObserved.Of(graph, terms.Observed, terms.Useless) : [];
}
