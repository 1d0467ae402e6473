using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using GraphQL;
using GraphQL.Execution;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Paging;

/// <summary>
/// Names one list in its cursors: the field and, as a short hash, the record whose list it is and every argument that chooses rows or
/// their order. Nothing of it depends on the release.
/// </summary>
public sealed class ListName
{
    // 72 bits: short in every cursor, and no two lists that a client has share them by chance.
    private const int HashBytes = 9;

    private readonly string _field;
    private readonly EntityNode? _owner;
    private readonly IDictionary<string, ArgumentValue>? _arguments;
    private string? _text;

    private ListName(string field, EntityNode? owner, IDictionary<string, ArgumentValue>? arguments) =>
        (_field, _owner, _arguments) = (field, owner, arguments);

    /// <summary>The record that the list belongs to; null if it belongs to none.</summary>
    internal EntityNode? Owner => _owner;

    /// <summary>The name as it stands in a cursor; worked out when the first cursor is written or read.</summary>
    public string Text => _text ??= Make();

    /// <summary>The list that a field gives for its record and its arguments.</summary>
    /// <param name="field">Type and field.</param>
    /// <param name="context">The context that the field is resolved with.</param>
    public static ListName Of(string field, IResolveFieldContext context) => new(field, context.Source as EntityNode, context.Arguments);

    private string Make()
    {
        var chosen = GivenArguments.Describe(_owner?.Curie ?? string.Empty, _arguments, IsChoice);
        return chosen == "[\"\"]"
            ? _field
            : $"{_field}#{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(chosen)).AsSpan(0, HashBytes))}";
    }

    private static bool IsChoice(string argument) =>
        argument is not (PageRequest.FirstArgument or PageRequest.AfterArgument or PageRequest.LastArgument or PageRequest.BeforeArgument);
}
