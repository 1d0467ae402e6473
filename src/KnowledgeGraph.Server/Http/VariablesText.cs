using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GraphQL;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>Variables written as one JSON object, read as those of a request are.</summary>
public static class VariablesText
{
    /// <summary>Reads them; false where the text is no JSON object, or holds a value that no request may.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Inputs? variables)
    {
        variables = null;
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                variables = new Inputs(JsonInputs.ToDictionary(json.RootElement));
            }
        }
        catch (Exception fault) when (fault is JsonException or RequestRefusedException or ArgumentException)
        {
            // As wrong as an array.
        }

        return variables is not null;
    }
}
