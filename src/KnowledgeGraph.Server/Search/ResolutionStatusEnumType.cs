using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Search;

public sealed class ResolutionStatusEnumType() : EnumType<ResolutionStatus>(
    "ResolutionStatus",
    "How certain it is which record a term means.",
    new Dictionary<ResolutionStatus, string>
    {
        [ResolutionStatus.Direct] = "An identifier, preferred name or approved symbol of one record.",
        [ResolutionStatus.Synonym] = "A synonym of one record.",
        [ResolutionStatus.Retired] = "A retired identifier, or the former symbol of a gene; the match is the current record.",
        [ResolutionStatus.Ambiguous] = "The term may mean several records, or is only close to one: there are candidates, but no match.",
        [ResolutionStatus.Unknown] = "No record has this name; the candidates are those with the most similar names or descriptions, with "
            + "their likeness.",
    });
