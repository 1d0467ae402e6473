namespace KnowledgeGraph.Formats.Phenopackets;

/// <summary>The values of Phenopacket v2's enums in the order of their numbers.</summary>
internal static class ProtoEnums
{
    public static IReadOnlyList<string> Sex { get; } = ["UNKNOWN_SEX", "FEMALE", "MALE", "OTHER_SEX"];

    public static IReadOnlyList<string> ProgressStatus { get; } = ["UNKNOWN_PROGRESS", "IN_PROGRESS", "COMPLETED", "SOLVED", "UNSOLVED"];

    public static IReadOnlyList<string> InterpretationStatus { get; } =
        ["UNKNOWN_STATUS", "REJECTED", "CANDIDATE", "CONTRIBUTORY", "CAUSATIVE"];
}
