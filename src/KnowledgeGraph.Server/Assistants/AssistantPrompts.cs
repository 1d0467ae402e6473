using System.ComponentModel;
using ModelContextProtocol.Server;

namespace KnowledgeGraph.Server.Assistants;

/// <summary>Questions that people may choose from a menu, put so that an assistant answers them by the tools alone.</summary>
internal static class AssistantPrompts
{
    private const string Rule = "Use only what the tools answer. Name the release and the sources, keep the identifiers, and say what was "
        + "left out or is unknown; invent nothing.";

    /// <summary>All of them.</summary>
    public static IEnumerable<McpServerPrompt> All =>
    [
        McpServerPrompt.Create(Record, new() { Name = "record", Title = "Describe a record", Description = "The facts about a disease, "
            + "gene, phenotype or paper, with sources." }),
        McpServerPrompt.Create(Differential, new()
        {
            Name = "differential",
            Title = "Differential diagnosis",
            Description = "Diseases that explain a note, and what to ask next.",
        }),
        McpServerPrompt.Create(
            Connection,
            new() { Name = "connection", Title = "Explain a connection", Description = "How two records are connected, step by step." }),
    ];

    private static string Record([Description("Any identifier or name.")] string id) =>
        $"Tell me what is known of {id}: call record for its overview, then the parts that matter for a summary of one page. {Rule}";

    private static string Differential([Description("A clinical note.")] string note) =>
        $"Call diagnose with the text below. Show which phenotypes were read and which were excluded, the leading diseases with the "
            + $"reasons given, and the next questions. This is research, no medical advice. {Rule}\n\n{note}";

    private static string Connection(
        [Description("Any identifier or name.")] string from,
        [Description("Any identifier or name.")] string to) =>
        $"Explain how {from} and {to} are connected: call paths, then record for the nodes that need explaining. {Rule}";
}
