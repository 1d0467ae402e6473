using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Client;

/// <summary>Sends documents to a service and reads replies into the types of its schema.</summary>
public sealed class GraphClient(HttpClient http)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new TolerantEnums(), new TypesByName() },
    };

    /// <summary>Asks; fields that the document does not select are null, and so are fields that failed, which the errors tell.</summary>
    /// <exception cref="HttpRequestException">The request was refused; the message has the service's own words.</exception>
    public async Task<Answer> AskAsync(string document, object? variables = null, CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = document, variables }, options: _options) };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var reply = await http.SendAsync(request, cancellation);
        if (reply.IsSuccessStatusCode)
        {
            return (await reply.Content.ReadFromJsonAsync<Answer>(_options, cancellation))!;
        }

        throw new HttpRequestException(await reply.Content.ReadAsStringAsync(cancellation), inner: null, reply.StatusCode);
    }
}
