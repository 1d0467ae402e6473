using System.Xml.Linq;

namespace KnowledgeGraph.Formats.Orphanet;

/// <summary>Whether an Orphanet entry is still in use: product 1 says so by flags, names by a word before them.</summary>
public static class OrphanetStatus
{
    private static readonly string[] WithdrawnMarks = ["OBSOLETE:", "OBSOLETE -", "DEPRECATED:", "MOVED TO"];
    private static readonly string[] WithdrawnFlags = ["Inactive", "Deprecated", "Obsolete"];
    private static readonly string[] Successions = ["Moved to", "Referred to", "Deprecated to", "Replaced by"];

    /// <summary>True for a name such as <c>OBSOLETE: Spondylar dysplasia</c>.</summary>
    public static bool IsWithdrawnName(string? name) =>
        name is not null && Array.Exists(WithdrawnMarks, mark => name.TrimStart().StartsWith(mark, StringComparison.OrdinalIgnoreCase));

    internal static bool IsWithdrawn(XElement disorder, string name) =>
        IsWithdrawnName(name) || disorder.Elements("DisorderFlagList").Elements("DisorderFlag").Elements("Label")
            .Any(label => Array.Exists(WithdrawnFlags, flag => label.Value.Contains(flag, StringComparison.OrdinalIgnoreCase)));

    internal static IReadOnlyList<string> MovedTo(XElement disorder) =>
    [
        .. disorder.Elements("DisorderDisorderAssociationList").Elements("DisorderDisorderAssociation")
            .Where(
                association => Array.Exists(Successions, word => TypeOf(association).StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            .Select(association => association.Element("TargetDisorder"))
            .Select(target => (target?.Element("OrphaCode") ?? target?.Element("OrphaNumber"))?.Value.Trim())
            .OfType<string>()
            .Where(code => code.Length > 0)
            .Distinct(),
    ];

    private static string TypeOf(XElement association) =>
        association.Element("DisorderDisorderAssociationType")?.Element("Name")?.Value.Trim() ?? string.Empty;
}
