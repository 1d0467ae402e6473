using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KnowledgeGraph.Client;

/// <summary>Sends documents to a service and reads replies into the types of its schema.</summary>
public sealed class GraphClient(HttpClient http)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        AllowOutOfOrderMetadataProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameTypes } },
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

    // What may be of several types says by __typename, which a document has to select, of which it is.
    private static void NameTypes(JsonTypeInfo type)
    {
        if (type.Type is { IsInterface: true } shared && shared.DeclaringType == typeof(Types))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "__typename" };
            foreach (var known in typeof(Types).GetNestedTypes().Where(known => known.IsClass && known.IsAssignableTo(shared)))
            {
                type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(known, known.Name));
            }
        }
    }
}
