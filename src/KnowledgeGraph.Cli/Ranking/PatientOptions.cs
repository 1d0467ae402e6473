using System.CommandLine;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Similarity;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>The options that say what is known of a patient beside phenotypes.</summary>
internal sealed class PatientOptions
{
    public const string Inheritance = "--inheritance";
    public const string Onset = "--onset";

    private const string Written = "an HPO term of onset (HP:0003593, Infantile onset), an ISO 8601 age (P1Y6M), a span (P1Y/P2Y) or an "
        + "age before birth ('gestation P20W')";

    private readonly Option<PatientSex?> _sex = EnumOptions.One<PatientSex>("--sex", "The patient's sex at birth", isRequired: false);

    private readonly Option<string?> _onset = new(Onset) { Description = $"When the disease began: {Written}." };

    private readonly Option<string?> _age = new("--age")
    {
        Description = "The patient's age, written likewise; it counts where no onset is given.",
    };

    private readonly Option<string?> _inheritance = new(Inheritance)
    {
        Description = "The mode of inheritance that the family shows: a term below HP:0000005 by identifier or name.",
    };

    public IEnumerable<Option> All => [_sex, _onset, _age, _inheritance];

    /// <summary>The options that are given, as the schema's PatientInput.</summary>
    public Dictionary<string, object?> Given(ParseResult parse) => new()
    {
        ["sex"] = parse.GetValue(_sex) is { } sex ? EnumOptions.Spelt(sex, Spelling.Schema) : null,
        ["onset"] = parse.GetValue(_onset),
        ["age"] = parse.GetValue(_age),
        ["inheritance"] = parse.GetValue(_inheritance),
    };

    /// <summary>Reads them.</summary>
    /// <exception cref="UsageException">An age or a mode cannot be read.</exception>
    public PatientFacts Read(GraphImage graph, ParseResult parse) => new()
    {
        Sex = parse.GetValue(_sex),
        Onset = Span(graph, parse, _onset),
        Age = Span(graph, parse, _age)?.To,
        Inheritance = parse.GetValue(_inheritance) is { } mode ? Mode(graph, mode) : null,
    };

    private static AgeSpan? Span(GraphImage graph, ParseResult parse, Option<string?> option) =>
        parse.GetValue(option) is not { } text ? null
        : PatientAges.TryRead(graph, text, out var span) ? span
        : throw new UsageException($"{option.Name} is {Written}.");

    private static int Mode(GraphImage graph, string text)
    {
        var found = graph.Records.Find(text, EntityType.Phenotype);
        return found.IsLive && graph.Identifiers.FindPhenotype(HpoBranch.ModeOfInheritance) is { } modes
            && graph.PhenotypeHierarchy.IsA(found.Row, modes.Row)
            ? found.Row
            : throw new UsageException(
                $"--inheritance is no mode of inheritance of this release, a term below {HpoBranch.ModeOfInheritance}.");
    }
}
