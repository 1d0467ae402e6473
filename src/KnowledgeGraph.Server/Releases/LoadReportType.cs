using GraphQL.Types;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class LoadReportType : ObjectGraphType<LoadReportEntry>
{
    public LoadReportType()
    {
        Name = "LoadReport";
        Description = "The outcome for one source file when the release was built: each record read was loaded, passed over, rejected or "
            + "unmapped.";
        this.Required<LoadReportEntry, StringGraphType>("source", "The source, or a note that none was recognised.", entry => entry.Source);
        this.Required<LoadReportEntry, StringGraphType>("file", "The file's name.", entry => entry.File);
        this.Required<LoadReportEntry, LoadOutcomeEnumType>("outcome", "The outcome for the file as a whole.", entry => entry.Outcome);
        this.Required<LoadReportEntry, IntGraphType>("read", "The number of records read, including malformed ones.", entry => entry.Read);
        this.Required<LoadReportEntry, IntGraphType>("loaded", "The number of records whose whole content is in the release. A record is "
            + "counted once, by the worst outcome of any of its parts.", entry => entry.Loaded);
        this.Required<LoadReportEntry, IntGraphType>(
            "passedOver",
            "The number of valid records that the release has no use for: of another organism, withdrawn, or already known. "
                + "samples has the "
                + "number for each reason.",
            entry => entry.PassedOver);
        this.Required<LoadReportEntry, IntGraphType>("rejected", "The number of records rejected as malformed.", entry => entry.Rejected);
        this.Required<LoadReportEntry, IntGraphType>("unmapped", "The number of records of which only a part is in the release, "
            + "because the "
            + "rest names something that the release does not have, or is not understood. samples has the number for "
            + "each reason.", entry => entry.Unmapped);
        this.RequiredList<LoadReportEntry, StringGraphType>(
            "samples",
            "The reason why the file was left out, the first rejected or unmapped records, and the number of records passed over for each "
                + "reason.",
            entry => entry.Samples?.Split('\n') ?? []);
    }
}
