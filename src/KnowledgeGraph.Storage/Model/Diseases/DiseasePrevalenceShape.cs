using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Model.Diseases;

/// <summary>The filter and sort fields of a disease's prevalence figures.</summary>
public static class DiseasePrevalenceShape
{
    public static readonly FilterShape Shape = FilterShape
        .Of<DiseasePrevalence>("DiseasePrevalence", "prevalence figures of a disease", fields => fields
            .Enumeration<PrevalenceType>("type", "The quantity that is counted.", prevalence => prevalence.Type)
            .Text("class", "The source's class, e.g. 1-9 / 100 000.", prevalence => prevalence.Class)
            .RealNumber("per100000", "The mean rate per 100,000; numbers of cases and families "
                + "have none.", prevalence => prevalence.Per100000)
            .WholeNumber("count", "The number of cases or families; rates have none.", prevalence => prevalence.Count)
            .Text("geographic", "The place: Worldwide, Europe, a country.", prevalence => prevalence.Geographic)
            .Boolean("isValidated", "Whether the source has validated the figure.", prevalence => prevalence.IsValidated));
}
