namespace KnowledgeGraph.UnitTests.Shape;

/// <summary>The oldest version of a package that may be used, and why.</summary>
internal sealed record DependencyFloor(string Package, string Version, string Reason)
{
    public bool IsBrokenBy(LockedPackage package)
    {
        if (!string.Equals(package.Name, Package, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var parts = package.Version.Split('-', 2);
        var order = System.Version.Parse(parts[0]).CompareTo(System.Version.Parse(Version));

        // A version before the release of the floor comes before the floor.
        return order < 0 || (order == 0 && parts.Length > 1);
    }
}
