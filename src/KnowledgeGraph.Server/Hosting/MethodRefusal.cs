using System.Text.Json;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Answers requests by a method that an address does not take.</summary>
internal static class MethodRefusal
{
    /// <summary>Says which methods it takes.</summary>
    public static Task WriteAsync(HttpContext http, string allowed, string message)
    {
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = allowed;
        http.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(
            http.Response.Body,
            new { errors = new[] { new { message, extensions = new { code = ErrorCodes.MethodNotAllowed } } } });
    }
}
