using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Schema;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Costs;

/// <summary>Says what operations cost before they run, and whether that is too much.</summary>
public sealed class OperationCosts(ServedSchema schema, IOptions<ServerOptions> options)
{
    private readonly CostOptions _options = options.Value.Costs;

    /// <summary>The cost of an operation of a document that fits the schema.</summary>
    public OperationCost Of(CheckedDocument document, GraphQLOperationDefinition operation, Inputs variables)
    {
        var pages = options.Value.Pages;
        return document
            .CostPlanOf(operation, () => new CostPlanner(schema.Schema, document.Syntax, _options, pages.DefaultSize, Math.Max(pages.MaxSize, pages.MaxSizeWithKey)).Plan(operation))
            .Evaluate(variables);
    }

    /// <summary>The refusal of what costs too much; null for what does not.</summary>
    public ExecutionError? Check(OperationCost cost)
    {
        if (cost.Field <= _options.MaxFieldCost && cost.Type <= _options.MaxTypeCost)
        {
            return null;
        }

        var (kind, actual, limit) = cost.Field > _options.MaxFieldCost
            ? ("field", cost.Field, _options.MaxFieldCost)
            : ("type", cost.Type, _options.MaxTypeCost);
        return new ExecutionError(
            $"The request has a {kind} cost of {Written(actual)}; at most {limit} is allowed. Ask for smaller pages or fewer nested lists.")
        {
            Code = ErrorCodes.QueryTooCostly,
            Extensions = Describe(cost),
        };
    }

    /// <summary>The entry <c>cost</c> of a reply.</summary>
    public Dictionary<string, object?> Describe(OperationCost cost) => new(4)
    {
        ["fieldCost"] = cost.Field,
        ["typeCost"] = cost.Type,
        ["maxFieldCost"] = _options.MaxFieldCost,
        ["maxTypeCost"] = _options.MaxTypeCost,
    };

    private static string Written(long cost) => cost == OperationCost.Most ? $"{cost} or more" : $"{cost}";
}
