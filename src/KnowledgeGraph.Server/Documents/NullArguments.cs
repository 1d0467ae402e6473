using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Documents;

/// <summary>
/// Finds variables that are null where the schema allows no null. Nulls written out, and those inside of variables, have been refused.
/// </summary>
internal static class NullArguments
{
    /// <summary>The error of the first; null where all is well.</summary>
    public static ExecutionError? Find(QueryArguments? declared, GraphQLArguments given, Func<GraphQLVariable, bool> isNull) =>
        (from argument in given
         from place in VariablePlace.Of(declared?.Find(argument.Name.Value), argument)
         where place.Type is NonNullGraphType && isNull(place.Variable)
         select Error(place.Path, place.Variable)).FirstOrDefault();

    /// <summary>Whether the request gives null for a variable; one that it does not give may have a default of its place.</summary>
    public static bool IsNull(this Variables variables, GraphQLVariable variable) =>
        variables.ValueFor(variable.Name.Value, out var given) && given.Value is null;

    /// <summary>The error of a place that may not be null.</summary>
    public static ExecutionError Error(string place, GraphQLVariable variable) =>
        new($"{place} may not be null, and the request gives null for ${variable.Name.StringValue}.") { Code = ErrorCodes.InvalidArgument };
}
