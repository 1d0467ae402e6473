using GraphQL.Validation;
using GraphQL.Validation.Rules;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// The rules a document has to pass: GraphQL.NET's, with ours in place of those that judge otherwise than the specification, or say too
/// little of what would be right.
/// </summary>
public static class DocumentRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<IValidationRule> All { get; } =
    [
        .. DocumentValidator.CoreRules.Where(rule => rule is not (
            DefaultValuesOfCorrectType
            or VariablesInAllowedPosition
            or OverlappingFieldsCanBeMerged
            or SingleRootFieldSubscriptions
            or FieldsOnCorrectType
            or KnownArgumentNames
            or ArgumentsOfCorrectType)),
        new DefaultsFitTheirVariables(),
        new VariablesFitTheirPlaces(),
        new FieldsCanMerge(),
        new IncrementalLabels(),
        new IncrementalOperations(),
        new SubscriptionsHaveOneField(),
        new FieldsExist(),
        new ArgumentsExist(),
        new ArgumentsFitTheirTypes(),
    ];
}
