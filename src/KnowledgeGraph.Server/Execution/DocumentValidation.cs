using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Documents.Rules;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Execution;

/// <summary>Validates documents against the schema, each once, and the values of their variables for each request.</summary>
public sealed class DocumentValidation(DocumentSource documents, ServedSchema schema, IDocumentValidator validator)
{
    /// <summary>Reads a document given as text.</summary>
    internal DocumentSource Documents => documents;

    /// <summary>The faults of a document and of its variables; null where there are none. A document that has passed is kept.</summary>
    internal async Task<ExecutionErrors?> FaultsAsync(
        ParsedDocument document,
        GraphQLOperationDefinition operation,
        Inputs variables,
        RequestContext context,
        IServiceProvider services,
        CancellationToken cancellation)
    {
        var faults = await FaultsAsync(document, operation, variables, DocumentRules.All, context, services, cancellation).ConfigureAwait(
            false);
        if (faults is null)
        {
            documents.Keep(document);
        }

        return faults;
    }

    /// <summary>The faults of the values of variables for a document that has passed; null where there are none.</summary>
    internal Task<ExecutionErrors?> FaultsOfValuesAsync(
        ParsedDocument document,
        GraphQLOperationDefinition operation,
        Inputs variables,
        RequestContext context,
        IServiceProvider services,
        CancellationToken cancellation) =>
        FaultsAsync(document, operation, variables, [], context, services, cancellation);

    private async Task<ExecutionErrors?> FaultsAsync(
        ParsedDocument document,
        GraphQLOperationDefinition operation,
        Inputs variables,
        IEnumerable<IValidationRule> rules,
        RequestContext context,
        IServiceProvider services,
        CancellationToken cancellation)
    {
        var verdict = await validator.ValidateAsync(new ValidationOptions
        {
            Schema = schema.Schema,
            Document = document.Syntax,
            Operation = operation,
            Variables = variables,
            Rules = rules,
            UserContext = context,
            RequestServices = services,
            CancellationToken = cancellation,
        }).ConfigureAwait(false);
        return verdict.IsValid ? null : verdict.Errors;
    }
}
