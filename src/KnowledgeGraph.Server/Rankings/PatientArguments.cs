using GraphQL;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>Reads what is known of a patient beside phenotypes.</summary>
internal static class PatientArguments
{
    /// <summary>Reads an input of the type <c>PatientInput</c>.</summary>
    /// <exception cref="ExecutionError">An age or a mode cannot be read.</exception>
    public static PatientFacts Read(GraphImage graph, object? input)
    {
        if (input is not IDictionary<string, object?> given)
        {
            return new PatientFacts();
        }

        var (onset, age) = (Span(graph, given, PatientInputType.Onset), Span(graph, given, PatientInputType.Age));
        if (onset is { } began && age is { } now && began.From > now.To)
        {
            throw Refuse($"patient.{PatientInputType.Onset} is later than patient.{PatientInputType.Age}.");
        }

        return new PatientFacts
        {
            Sex = given.TryGetValue(PatientInputType.Sex, out var sex) ? sex as PatientSex? : null,
            Onset = onset,
            Age = age?.To,
            Inheritance = Text(given, PatientInputType.Inheritance) is { } mode ? Mode(graph, mode) : null,
        };
    }

    private static AgeSpan? Span(GraphImage graph, IDictionary<string, object?> given, string name) =>
        Text(given, name) is not { } text ? null
        : PatientAges.TryRead(graph, text, out var span) ? span
        : throw Refuse(
            $"patient.{name} is an HPO term of onset (HP:0003593, Infantile onset), an ISO 8601 age (P1Y6M), a span of ages (P1Y/P2Y) or "
                + "an age before birth (gestation P20W).");

    private static int Mode(GraphImage graph, string text)
    {
        var found = graph.Records.Find(text, EntityType.Phenotype);
        var root = graph.Identifiers.FindPhenotype(HpoBranch.ModeOfInheritance)?.Row;
        return found.IsLive && root is { } modes && graph.PhenotypeHierarchy.IsA(found.Row, modes)
            ? found.Row
            : throw Refuse($"patient.{PatientInputType.Inheritance} is no mode of inheritance of this release, a term below "
                + $"{HpoBranch.ModeOfInheritance}.");
    }

    private static string? Text(IDictionary<string, object?> given, string name) =>
        given.TryGetValue(name, out var value) ? value as string : null;

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.InvalidArgument };
}
