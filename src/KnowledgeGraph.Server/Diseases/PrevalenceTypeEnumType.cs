using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class PrevalenceTypeEnumType() : EnumType<PrevalenceType>("PrevalenceType", "The quantity that a prevalence "
    + "figure counts.", new Dictionary<PrevalenceType, string>
    {
        [PrevalenceType.PointPrevalence] = "People who have the disease at one time, per 100,000.",
        [PrevalenceType.PrevalenceAtBirth] = "Newborns who have the disease, per 100,000.",
        [PrevalenceType.LifetimePrevalence] = "People who have the disease at some time in their life, per 100,000.",
        [PrevalenceType.AnnualIncidence] = "People who develop the disease in a year, per 100,000.",
        [PrevalenceType.Cases] = "Known cases: a number, not a rate.",
        [PrevalenceType.Families] = "Known families: a number, not a rate.",
    });
