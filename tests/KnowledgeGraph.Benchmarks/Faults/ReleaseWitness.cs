using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Benchmarks.Load;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Benchmarks.Faults;

/// <summary>
/// Captures what is served: every record and link of the image, every table of the database, and the answers of the service.
/// </summary>
internal static class ReleaseWitness
{
    /// <summary>Gives the release that a server that starts now would serve; null if none.</summary>
    /// <exception cref="ReleaseException">The server would refuse the release.</exception>
    public static (string Id, string Content)? Started(ReleaseStore store)
    {
        using var host = new ReleaseHost(store);
        if (host.Follow() is not { } id)
        {
            return null;
        }

        using var lease = host.Acquire()!;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines(lease.Graph))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        using var context = lease.OpenContext();
        foreach (var text in context.Set<Core.Phenotypes.PhenotypeDefinition>().OrderBy(row => row.Id).Select(row => row.Text)
            .AsEnumerable()
            .Concat(context.Set<Core.Citations.CitationAbstract>().OrderBy(row => row.CitationId).Select(row => row.Text)))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return (id, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Gives the answers of a running server.</summary>
    public static async Task<string> AnswersAsync(InProcessService service)
    {
        var answers = new StringBuilder();
        foreach (var question in Questions.Mixture)
        {
            answers.Append(await service.AskAsync(question, GraphQL.Inputs.Empty).ConfigureAwait(false));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answers.ToString())));
    }

    private static IEnumerable<string> Lines(GraphImage image) => Enum.GetValues<EntityType>()
        .SelectMany(type => Enumerable.Range(0, image.CountOf(type)).Select(row => EntityNode.Of(image, type, row)))
        .Select(node => $"{node.Curie} {node.Label}: {string.Join(' ', node.Identifiers.Select(identifier => identifier.Curie))}\n")
        .Concat(Enum.GetValues<EdgeKind>().Select(image.LinksOf).SelectMany(kind =>
            Enumerable.Range(0, kind.Links.Count).Select(link => $"{kind.Kind} {kind.Links.LeftRow(link)} {kind.Links.RightRow(link)}\n")))
        .Prepend($"{image.Release.ContentHash}\n");
}
