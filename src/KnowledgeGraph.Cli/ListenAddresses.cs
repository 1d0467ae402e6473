using System.Net;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Cli;

/// <summary>Addresses to listen on, as <c>--urls</c> takes them.</summary>
internal static class ListenAddresses
{
    /// <summary>The addresses apart.</summary>
    /// <exception cref="UsageException">One of them is none, or there is none.</exception>
    public static string[] Read(string urls)
    {
        var apart = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return apart.Length == 0
            ? throw new UsageException("--urls names no address to listen on.")
            : Array.ConvertAll(apart, Require);
    }

    private static string Require(string url)
    {
        try
        {
            if (BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort })
            {
                return url;
            }
        }
        catch (FormatException)
        {
            // Told below.
        }

        throw new UsageException($"{url} is no address to listen on, such as http://127.0.0.1:5080 or http://+:8080 (--urls, ASPNETCORE_URLS).");
    }
}
