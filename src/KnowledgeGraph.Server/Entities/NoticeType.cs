using System.Globalization;
using GraphQL.Types;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class NoticeType : ObjectGraphType<Notice>
{
    public NoticeType()
    {
        Name = "Notice";
        Description = "A remark on a valid answer: how a text was understood, or what was left out.";
        this.Required<Notice, StringGraphType>(
            "code",
            "A code that programs may rely on; the page on errors lists all codes.",
            notice => notice.Code);
        this.Required<Notice, StringGraphType>("message", "A sentence for people.", notice => notice.Message);
        this.RequiredList<Notice, StringGraphType>(
            "path", "The path of the field concerned, from the root: response names, and places in lists as numbers.", notice => (notice
                .Path ?? []).Select(Step));
        this.Optional<Notice, StringGraphType>("argument", "The argument concerned.", notice => notice.Argument);
        this.RequiredList<Notice, RecordCandidateType>(
            "candidates",
            "The records that may have been meant, best first.",
            notice => notice.Candidates);
    }

    private static string Step(object step) => Convert.ToString(step, CultureInfo.InvariantCulture)!;
}
