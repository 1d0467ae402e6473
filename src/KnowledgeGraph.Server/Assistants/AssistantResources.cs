using System.Text.Json;
using KnowledgeGraph.Server.Assistants.Tools;
using KnowledgeGraph.Server.Errors;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>Records as resources, which people attach to a conversation by their address.</summary>
internal static class AssistantResources
{
    private const string Records = "kg://record/";

    /// <summary>The address of a record's overview.</summary>
    public const string RecordTemplate = Records + "{id}";

    /// <summary>The address of a part of a record.</summary>
    public const string PartTemplate = Records + "{id}/{part}";

    /// <summary>All of them.</summary>
    public static IEnumerable<McpServerResource> All(RecordTool record) =>
    [
        McpServerResource.Create(
            (string id, RequestContext<ReadResourceRequestParams> request, CancellationToken gone) => ReadAsync(
                record,
                request,
                id,
                part: null,
                gone),
            new()
            {
                UriTemplate = RecordTemplate, Name = "record", Title = "Record", MimeType = "application/json",
                Description = "The overview of a disease, gene, phenotype or paper, such as kg://record/MONDO:0957870.",
            }),
        McpServerResource.Create(
            (string id, string part, RequestContext<ReadResourceRequestParams> request, CancellationToken gone) => ReadAsync(
                record,
                request,
                id,
                part,
                gone),
            new()
            {
                UriTemplate = PartTemplate, Name = "record part", Title = "Part of a record", MimeType = "application/json",
                Description = $"One of: {string.Join(", ", RecordParts.All)}.",
            }),
    ];

    private static async Task<ReadResourceResult> ReadAsync(
        RecordTool record, RequestContext<ReadResourceRequestParams> request, string id, string? part, CancellationToken gone)
    {
        var arguments = new Dictionary<string, JsonElement> { ["id"] = Element(Uri.UnescapeDataString(id)) };
        if (part is not null)
        {
            arguments["part"] = Element(Uri.UnescapeDataString(part));
        }

        var (text, isError) = await record.AnswerAsync(request, arguments, gone).ConfigureAwait(false);
        return isError
            ? throw Refusal(text)
            : new ReadResourceResult
            {
                Contents = [new TextResourceContents { Uri = request.Params!.Uri, MimeType = "application/json", Text = text }],
            };
    }

    /// <summary>
    /// The address with the slashes of a DOI in their escaped form; people write them as they are. Other addresses stay what they are.
    /// </summary>
    public static string Escaped(string address)
    {
        if (!address.StartsWith(Records, StringComparison.Ordinal))
        {
            return address;
        }

        var steps = address[Records.Length..].Split('/');
        if (!steps[0].StartsWith("10.", StringComparison.Ordinal) && !steps[0].StartsWith("DOI:", StringComparison.OrdinalIgnoreCase))
        {
            return address;
        }

        var hasPart = steps.Length > 2 && RecordParts.All.Contains(steps[^1]);
        var name = string.Join("%2F", hasPart ? steps[..^1] : steps);
        return hasPart ? $"{Records}{name}/{steps[^1]}" : Records + name;
    }

    private static McpProtocolException Refusal(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        var error = json.RootElement.GetProperty("errors")[0];
        return new McpProtocolException(
            error.GetProperty("message").GetString()!,
            error.GetProperty("code").GetString() == ErrorCodes.InternalError ? McpErrorCode.InternalError : McpErrorCode.InvalidParams);
    }

    private static JsonElement Element(string text) => JsonSerializer.SerializeToElement(text);
}
