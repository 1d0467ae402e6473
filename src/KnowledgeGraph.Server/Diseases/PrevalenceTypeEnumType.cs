using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class PrevalenceTypeEnumType() : EnumType<PrevalenceType>("PrevalenceType", "What a prevalence figure counts.", new Dictionary<PrevalenceType, string>
{
    [PrevalenceType.PointPrevalence] = "People who have the disease at one time, of 100,000.",
    [PrevalenceType.PrevalenceAtBirth] = "Newborns who have it, of 100,000.",
    [PrevalenceType.LifetimePrevalence] = "People who have it at some time of their life, of 100,000.",
    [PrevalenceType.AnnualIncidence] = "People who come to have it in a year, of 100,000.",
    [PrevalenceType.Cases] = "Cases that are known: a number, and no rate.",
    [PrevalenceType.Families] = "Families that are known: a number, and no rate.",
});
