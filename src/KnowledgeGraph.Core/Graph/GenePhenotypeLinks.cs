namespace KnowledgeGraph.Core.Graph;

/// <summary>Gene (left) – phenotype (right): observed phenotypes first, in row order, then those looked for and not seen.</summary>
public sealed class GenePhenotypeLinks : LinkSet
{
    private readonly bool[] _negated;
    private readonly char[] _aspects;

    /// <summary>Builds the set.</summary>
    public GenePhenotypeLinks(int geneCount, int phenotypeCount, int[] geneRows, int[] phenotypeRows, bool[] negated, char[] aspects)
        : base(geneCount, phenotypeCount, geneRows, phenotypeRows, Array.ConvertAll(negated, isNegated => isNegated ? 1 : 0)) =>
        (_negated, _aspects) = (negated, aspects);

    /// <summary>True if the phenotype was looked for and not seen.</summary>
    public bool IsNegated(int link) => _negated[link];

    /// <summary>HPO annotation aspect: P, I, C, M or H.</summary>
    public char Aspect(int link) => _aspects[link];

    /// <summary>True if the link says that an abnormality is seen: what scores and tests count.</summary>
    public bool IsFeature(int link) => !_negated[link] && _aspects[link] == DiseasePhenotypeLinks.Abnormality;
}
