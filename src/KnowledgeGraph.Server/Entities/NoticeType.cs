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
        Description = "What should be known about a good answer: how a text was understood, what was left out.";
        this.Required<Notice, StringGraphType>("code", "A word that programs may rely on; the page on errors lists them.", notice => notice.Code);
        this.Required<Notice, StringGraphType>("message", "A sentence for people.", notice => notice.Message);
        this.RequiredList<Notice, StringGraphType>(
            "path", "The field it is about, from the root: response names, and places in lists as numbers.", notice => (notice.Path ?? []).Select(Step));
        this.Optional<Notice, StringGraphType>("argument", "The argument it is about.", notice => notice.Argument);
        this.RequiredList<Notice, RecordCandidateType>("candidates", "The records that may have been meant, best first.", notice => notice.Candidates);
    }

    private static string Step(object step) => Convert.ToString(step, CultureInfo.InvariantCulture)!;
}
