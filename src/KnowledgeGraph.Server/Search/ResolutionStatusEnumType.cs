using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Search;

public sealed class ResolutionStatusEnumType() : EnumType<ResolutionStatus>(
    "ResolutionStatus",
    "How sure it is which record a term means.",
    new Dictionary<ResolutionStatus, string>
    {
        [ResolutionStatus.Direct] = "An identifier, preferred name or approved symbol of one record.",
        [ResolutionStatus.Synonym] = "A synonym of one record.",
        [ResolutionStatus.Retired] = "A retired identifier, or the former symbol of a gene; the match is the live record.",
        [ResolutionStatus.Ambiguous] = "It may mean several records, or only something near to one: there are candidates, no match.",
        [ResolutionStatus.Unknown] = "Nothing here is called so; candidates are what is called or described most like it, with their likeness.",
    });
