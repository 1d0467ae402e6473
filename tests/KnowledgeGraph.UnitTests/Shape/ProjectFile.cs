using System.Xml.Linq;

namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>The references of a project file.</summary>
internal sealed record ProjectFile(
    string Name,
    string Sdk,
    IReadOnlyList<string> Projects,
    IReadOnlyList<string> Packages,
    IReadOnlyList<string> Frameworks,
    IReadOnlyList<string> Usings)
{
    public static ProjectFile Parse(string name, string text)
    {
        var root = XDocument.Parse(text).Root!;
        return new ProjectFile(
            name,
            root.Attribute("Sdk")!.Value,
            [
                .. Includes(root, "ProjectReference")
                    .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
                    .Order(StringComparer.Ordinal),
            ],
            Includes(root, "PackageReference"),
            Includes(root, "FrameworkReference"),
            Includes(root, "Using"));
    }

    private static List<string> Includes(XElement root, string item) =>
        [.. root.Descendants(item).Select(element => element.Attribute("Include")!.Value).Order(StringComparer.Ordinal)];
}
