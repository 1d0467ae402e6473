using System.Text;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>Reads a form that was posted, in memory alone: the parts of a multipart form would be laid down on a disk.</summary>
internal static class PostedForm
{
    private const string MediaType = "application/x-www-form-urlencoded";

    /// <summary>Reads the form, for the request to give.</summary>
    /// <exception cref="RequestRefusedException">It is of another kind, or too large.</exception>
    public static async Task ReadAsync(HttpRequest request, int maxBytes)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals(MediaType, StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status415UnsupportedMediaType, ErrorCodes.UnsupportedMediaType, $"What is posted to a page is {MediaType}."));
        }

        using var body = await RequestBody.ReadAsync(request, maxBytes).ConfigureAwait(false);
        using var reader = new FormReader(Encoding.UTF8.GetString(body.Bytes.Span))
        {
            KeyLengthLimit = maxBytes,
            ValueLengthLimit = maxBytes,
        };
        try
        {
            request.Form = new FormCollection(reader.ReadForm());
        }
        catch (InvalidDataException)
        {
            throw RequestRefusedException.Bad("The form has too many fields.");
        }
    }
}
