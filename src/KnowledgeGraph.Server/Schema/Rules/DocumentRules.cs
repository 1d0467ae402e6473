using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace KnowledgeGraph.Server.Schema.Rules;

/// <summary>The rules a document has to pass: GraphQL.NET's, with ours in place of those that judge otherwise than the specification.</summary>
public static class DocumentRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<IValidationRule> All { get; } =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule is not (DefaultValuesOfCorrectType or VariablesInAllowedPosition or OverlappingFieldsCanBeMerged)),
        new DefaultsFitTheirVariables(),
        new VariablesFitTheirPlaces(),
        new FieldsCanMerge(),
        new IncrementalLabels(),
        new IncrementalOperations(),
    ];
}
