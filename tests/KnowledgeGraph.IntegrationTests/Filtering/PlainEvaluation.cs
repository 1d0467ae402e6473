using System.Collections;
using System.Text;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.IntegrationTests.Storage;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>
/// The meaning of a filter, implemented a second time in the plainest way: by loops over the rows, without a shape, LINQ provider or image.
/// </summary>
internal sealed class PlainEvaluation(SmallRelease data)
{
    public bool Fits(object row, IDictionary<string, object?> filter) => filter.All(entry => entry.Value is null || entry.Key switch
    {
        "and" => Items(entry.Value).All(item => Fits(row, (IDictionary<string, object?>)item!)),
        "or" => Items(entry.Value) is var any && (any.Count == 0 || any.Exists(item => Fits(row, (IDictionary<string, object?>)item!))),
        _ => FieldFits(row, entry.Key, (IDictionary<string, object?>)entry.Value),
    });

    /// <summary>Gives the value that an order entry names, and whether the order is descending.</summary>
    public (object? Value, bool IsDescending) OrderValue(object row, IDictionary<string, object?> entry)
    {
        var (name, value) = entry.Single();
        return value is IDictionary<string, object?> inner
            ? OrderValue(Record(row, name), inner)
            : (Value(row, name), value!.ToString() == "Desc");
    }

    public static int CompareText(string left, string right) => Fold(left).AsSpan().SequenceCompareTo(Fold(right));

    private bool FieldFits(object row, string field, IDictionary<string, object?> wanted) => (row, field) switch
    {
        (Disease disease, "term") => Term(disease.Id, "MONDO", wanted, DiseaseParents),
        (Phenotype phenotype, "term") => Term(phenotype.Id, "HP", wanted, PhenotypeParents),
        (Disease disease, "phenotypeSet") => PhenotypeSet(disease, wanted),
        (Disease disease, "genes") => List(data.DiseaseGenes.Where(link => link.DiseaseId == disease.Id), wanted),
        (Disease disease, "phenotypes") => List(data.DiseasePhenotypes.Where(link => link.DiseaseId == disease.Id), wanted),
        (Disease disease, "citations") => List(data.DiseaseCitations.Where(link => link.DiseaseId == disease.Id), wanted),
        (Gene gene, "diseases") => List(data.DiseaseGenes.Where(link => link.GeneId == gene.Id), wanted),
        (Gene gene, "phenotypes") => List(data.GenePhenotypes.Where(link => link.GeneId == gene.Id), wanted),
        (Gene gene, "citations") => List(data.GeneCitations.Where(link => link.GeneId == gene.Id), wanted),
        (Phenotype phenotype, "genes") => List(data.GenePhenotypes.Where(link => link.PhenotypeId == phenotype.Id), wanted),
        (Citation citation, "genes") => List(data.GeneCitations.Where(link => link.CitationId == citation.Id), wanted),
        (Phenotype phenotype, "diseases") => List(data.DiseasePhenotypes.Where(link => link.PhenotypeId == phenotype.Id), wanted),
        (Citation citation, "diseases") => List(data.DiseaseCitations.Where(link => link.CitationId == citation.Id), wanted),
        (Citation citation, "publicationTypes") => Texts(
            data.CitationPublicationTypes.Where(type => type.CitationId == citation.Id).Select(type => type.Name),
            wanted),
        (Citation citation, "mesh") => Texts(
            data.CitationMeshHeadings.Where(heading => heading.CitationId == citation.Id).Select(heading => heading.Descriptor),
            wanted),
        (Citation citation, "meshHeadings") => List(data.CitationMeshHeadings.Where(heading => heading.CitationId == citation.Id), wanted),
        (DiseasePhenotype link, "evidence") => OfAny(
            [.. data.DiseasePhenotypeStatements.Where(said => said.LinkId == link.Id).Select(said => said.Evidence)],
            wanted),
        (Disease disease, "prevalence") => List(data.DiseasePrevalences.Where(figure => figure.DiseaseId == disease.Id), wanted),
        (Disease disease, "onset") => List(data.DiseaseOnsets.Where(onset => onset.DiseaseId == disease.Id), wanted),
        (Disease disease, "modesOfInheritance") => List(
            data.DiseaseInheritances.Where(inheritance => inheritance.DiseaseId == disease.Id),
            wanted),
        (DiseaseInheritance inheritance, "mode") => Term(inheritance.PhenotypeId, "HP", wanted, PhenotypeParents),
        (DiseaseOnset onset, "term") => TermOfAny(
            [.. onset.PhenotypeId is { } term ? [term] : Array.Empty<int>()],
            "HP",
            wanted,
            PhenotypeParents),
        (DiseaseGene link, "modeOfInheritance") => TermOfAny(
            [.. data.DiseaseGeneStatements.Where(said => said.LinkId == link.Id).Select(said => said.ModeOfInheritance).OfType<string>()
                .Select(mode => Id(mode, "HP")!.Value)],
            "HP", wanted, PhenotypeParents),
        (DiseaseCitation link, "category") => OfAny([.. Categories(link)], wanted),
        (DiseaseGene or DiseasePhenotype or DiseaseCitation or GenePhenotype or GeneCitation,
            "disease" or "gene" or "phenotype" or "citation") => Fits(Record(row, field), wanted),
        (_, "curie" or "medgenUid" or "conceptId" or "mondoId" or "omimId" or "orphanetId" or "hgncId" or "hpoId" or "doi" or "symbol"
            or "ncbiGeneId" or "pmid") => Identified(row, field, wanted),
        _ => OfAny([Value(row, field)], wanted),
    };

    // Equality finds a record by any of its identifiers that the field takes; other operations apply to the text shown.
    private bool Identified(
        object row,
        string field,
        IDictionary<string, object?> operations) => operations.All(operation => operation.Key switch
    {
        "and" => Items(operation.Value).All(item => Identified(row, field, (IDictionary<string, object?>)item!)),
        "or" => Items(operation.Value) is var any
            && (any.Count == 0 || any.Exists(item => Identified(row, field, (IDictionary<string, object?>)item!))),
        "eq" => Means(row, field, operation.Value),
        "neq" => !Means(row, field, operation.Value),
        "in" => Items(operation.Value).Exists(item => Means(row, field, item)),
        "nin" => !Items(operation.Value).Exists(item => Means(row, field, item)),
        _ => OfAny([Value(row, field)], new Dictionary<string, object?> { [operation.Key] = operation.Value }),
    });

    private bool Means(object row, string field, object? asked)
    {
        if (asked is null)
        {
            return Value(row, field) is null;
        }

        var text = Convert.ToString(asked, System.Globalization.CultureInfo.InvariantCulture)!;

        // The words of the random filters are not identifiers, except for a few bare numbers.
        var number = new string([.. text.SkipWhile(letter => !char.IsAsciiDigit(letter))]).TrimStart('0');
        bool IsWritten(params string[] starts) => starts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        bool IsBare() => text.All(char.IsAsciiDigit);
        var id = (int)row.GetType().GetProperty("Id")!.GetValue(row)!;
        bool IsMondo(bool mayBeBare) => (IsWritten("MONDO") || (mayBeBare && IsBare())) && number == $"{id}";
        bool IsOmim(bool mayBeBare) => (IsWritten("OMIM", "MIM", "#") || (mayBeBare && IsBare())) && number == $"{100_000 + (id % 50)}";
        return number.Length > 0 && (row, field) switch
        {
            (Disease, "curie") => IsMondo(mayBeBare: false) || IsOmim(mayBeBare: false),
            (Disease, "mondoId") => IsMondo(mayBeBare: true),
            (Disease, "omimId") => IsOmim(mayBeBare: true),
            (Disease, "orphanetId") => (IsWritten("ORPHA") || IsBare()) && number == $"{id}",
            (Disease, "medgenUid") => (IsWritten("MEDGEN") || IsBare()) && number == $"{id * 10}",
            (Disease, "conceptId") => IsWritten("UMLS:C", "C0") && number == $"{id}",
            (Gene, "ncbiGeneId") => number == $"{id}",
            (Citation, "pmid") => number == $"{id * 7}",
            (Gene, "curie" or "symbol") => IsWritten("NCBIGene", "GeneID", "HGNC") && number == $"{id}",
            (Gene, "hgncId") => (IsWritten("HGNC") || IsBare()) && number == $"{id}",
            (Phenotype, "hpoId") => (IsWritten("HP") || IsBare()) && number == $"{id}",
            (Citation, "doi") => text.EndsWith($"10.1000/x{id}", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    // Gives the categories that a source lists, and those that filters find in the paper.
    private IEnumerable<object> Categories(DiseaseCitation link) =>
        data.DiseaseCitationCategories.Where(said => said.LinkId == link.Id).Select(object (said) => said.Category)
            .Concat(
                data.CitationFilterMatches.Where(match => match.CitationId == link.CitationId).Select(object (match) => match.Category));

    private object Record(object link, string name) => (link, name) switch
    {
        (DiseaseGene of, "disease") => data.Diseases[of.DiseaseId - 1],
        (DiseaseGene of, _) => data.Genes[of.GeneId - 1],
        (DiseasePhenotype of, "disease") => data.Diseases[of.DiseaseId - 1],
        (DiseasePhenotype of, _) => data.Phenotypes[of.PhenotypeId - 1],
        (GenePhenotype of, "gene") => data.Genes[of.GeneId - 1],
        (GenePhenotype of, _) => data.Phenotypes[of.PhenotypeId - 1],
        (GeneCitation of, "gene") => data.Genes[of.GeneId - 1],
        (GeneCitation of, _) => data.Citations[of.CitationId - 1],
        (DiseaseCitation of, "disease") => data.Diseases[of.DiseaseId - 1],
        (DiseaseCitation of, _) => data.Citations[of.CitationId - 1],
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such record"),
    };

    private object? Value(object row, string field) => (row, field) switch
    {
        (Disease disease, "geneCount") => data.DiseaseGenes.Count(link => link.DiseaseId == disease.Id && !link.IsNegated),
        (Disease disease, "phenotypeCount") => data.DiseasePhenotypes.Count(link => link.DiseaseId == disease.Id && !link.IsNegated),
        (Disease disease, "citationCount") => data.DiseaseCitations.Count(link => link.DiseaseId == disease.Id),
        (Gene gene, "diseaseCount") => data.DiseaseGenes.Count(link => link.GeneId == gene.Id && !link.IsNegated),
        (Gene gene, "phenotypeCount") => data.GenePhenotypes.Count(link => link.GeneId == gene.Id && !link.IsNegated),
        (Gene gene, "citationCount") => data.GeneCitations.Count(link => link.GeneId == gene.Id),
        (Phenotype term, "diseaseCount") => data.DiseasePhenotypes.Count(link => link.PhenotypeId == term.Id && !link.IsNegated),
        (Phenotype term, "geneCount") => data.GenePhenotypes.Count(link => link.PhenotypeId == term.Id && !link.IsNegated),
        (Citation paper, "diseaseCount") => data.DiseaseCitations.Count(link => link.CitationId == paper.Id),
        (Citation paper, "geneCount") => data.GeneCitations.Count(link => link.CitationId == paper.Id),
        (DiseasePhenotype link, "negated") => link.IsNegated,
        (DiseaseGene link, "negated") => link.IsNegated,
        (GenePhenotype link, "negated") => link.IsNegated,
        (DiseasePhenotype link, "frequency") => link.FrequencyRatio,
        (DiseasePhenotype link, "patients") => link.FrequencyDenominator,
        (Phenotype phenotype, "hpoId") => phenotype.Curie,
        _ => row.GetType().GetProperties().Single(property => string.Equals(property.Name, field, StringComparison.OrdinalIgnoreCase))
            .GetValue(row),
    };

    // An operation holds if any of the values fits it; its opposite if none does.
    private static bool OfAny(
        List<object?> values,
        IDictionary<string, object?> operations) => operations.All(operation => operation.Key switch
    {
        "and" => Items(operation.Value).All(item => OfAny(values, (IDictionary<string, object?>)item!)),
        "or" => Items(operation.Value) is var any
            && (any.Count == 0 || any.Exists(item => OfAny(values, (IDictionary<string, object?>)item!))),
        "neq" => !values.Exists(value => Is(value, "eq", operation.Value)),
        "nin" => !values.Exists(value => Is(value, "in", operation.Value)),
        ['n', .. var opposite] => !values.Exists(value => Is(value, opposite, operation.Value)),
        var plain => values.Exists(value => Is(value, plain, operation.Value)),
    });

    private static bool Is(object? value, string operation, object? wanted) => (operation, value) switch
    {
        ("eq", _) => AreEqual(value, wanted),
        ("in", _) => Items(wanted).Exists(item => AreEqual(value, item)),
        (_, null) => false,
        ("contains", string text) => Fold(text).AsSpan().IndexOf(Fold((string)wanted!)) >= 0,
        ("startsWith", string text) => Fold(text).AsSpan().StartsWith(Fold((string)wanted!)),
        ("endsWith", string text) => Fold(text).AsSpan().EndsWith(Fold((string)wanted!)),
        ("gt", _) => Number(value) > Number(wanted!),
        ("gte", _) => Number(value) >= Number(wanted!),
        ("lt", _) => Number(value) < Number(wanted!),
        ("lte", _) => Number(value) <= Number(wanted!),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "no such operation"),
    };

    private static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => left is null && right is null,
        (string one, string other) => CompareText(one, other) == 0,
        (double or int, _) => Number(left).Equals(Number(right)),
        _ => left.Equals(right),
    };

    private static double Number(object value) => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);

    private bool List(IEnumerable<object> links, IDictionary<string, object?> wanted)
    {
        var all = links.ToList();
        return wanted.All(entry => entry.Key switch
        {
            "some" => all.Exists(link => Fits(link, (IDictionary<string, object?>)entry.Value!)),
            "none" => !all.Exists(link => Fits(link, (IDictionary<string, object?>)entry.Value!)),
            "all" => all.TrueForAll(link => Fits(link, (IDictionary<string, object?>)entry.Value!)),
            _ => all.Count > 0 == (bool)entry.Value!,
        });
    }

    private static bool Texts(IEnumerable<string> texts, IDictionary<string, object?> wanted)
    {
        var all = texts.ToList();
        bool FitsOne(string text, object? operations) => OfAny([text], (IDictionary<string, object?>)operations!);
        return wanted.All(entry => entry.Key switch
        {
            "some" => all.Exists(text => FitsOne(text, entry.Value)),
            "none" => !all.Exists(text => FitsOne(text, entry.Value)),
            "all" => all.TrueForAll(text => FitsOne(text, entry.Value)),
            _ => all.Count > 0 == (bool)entry.Value!,
        });
    }

    private bool PhenotypeSet(Disease disease, IDictionary<string, object?> wanted)
    {
        var below = wanted["includeDescendants"] is true;
        bool Has(string term, double? least) => data.DiseasePhenotypes.Exists(link =>
            link.DiseaseId == disease.Id && !link.IsNegated && (least is null || link.FrequencyRatio >= least)
            && Id(term, "HP") is { } id && (link.PhenotypeId == id
                || (below && Steps(link.PhenotypeId, id, PhenotypeParents) is not null)));
        var terms = Items(wanted["terms"]).Cast<string>().ToList();
        return terms.Count(term => Has(term, (double?)wanted["minimumFrequency"])) >= ((int?)wanted["atLeast"] ?? terms.Count)
            && !Items(wanted["absent"]).Cast<string>().Any(term => Has(term, null));
    }

    private static bool Term(
        int row,
        string prefix,
        IDictionary<string, object?> wanted,
        Func<int, IEnumerable<int>> parents) => wanted.All(entry => entry.Key switch
    {
        "eq" => Id(entry.Value, prefix) == row,
        "neq" => Id(entry.Value, prefix) != row,
        "in" => Items(entry.Value).Exists(item => Id(item, prefix) == row),
        "nin" => !Items(entry.Value).Exists(item => Id(item, prefix) == row),
        "isA" => IsA(row, Id(entry.Value, prefix), parents),
        "isAIn" => Items(entry.Value).Exists(item => IsA(row, Id(item, prefix), parents)),
        "childOf" => Id(entry.Value, prefix) is { } parent && parents(row).Contains(parent),
        "ancestorOf" => Id(entry.Value, prefix) is { } below && Steps(below, row, parents) > 0,
        _ => Id(((IDictionary<string, object?>)entry.Value!)["term"], prefix) is { } above
            && Steps(row, above, parents) is { } steps && steps <= ((int?)((IDictionary<string, object?>)entry.Value!)["within"]
                ?? int.MaxValue),
    });

    // An operation holds if any of the terms fits it; its opposite if none does.
    private static bool TermOfAny(
        List<int> rows,
        string prefix,
        IDictionary<string, object?> wanted,
        Func<int, IEnumerable<int>> parents) => wanted.All(entry =>
    {
        bool FitsOne(int row) => Term(row, prefix, new Dictionary<string, object?> { [entry.Key] = entry.Value }, parents);
        return entry.Key is "neq" or "nin" ? rows.TrueForAll(FitsOne) : rows.Exists(FitsOne);
    });

    private static bool IsA(int row, int? term, Func<int, IEnumerable<int>> parents) =>
        term is { } known && (row == known || Steps(row, known, parents) is not null);

    private static int? Id(object? identifier, string prefix) =>
        ((string)identifier!).Split(':') is [var given, var number] && given == prefix && int.Parse(number) <= 40
            ? int.Parse(number)
            : null;

    // Counts the steps of the shortest way up, which is at least one.
    private static int? Steps(int from, int to, Func<int, IEnumerable<int>> parents)
    {
        var level = new HashSet<int> { from };
        for (var steps = 1; level.Count > 0; steps++)
        {
            level = [.. level.SelectMany(parents)];
            if (level.Contains(to))
            {
                return steps;
            }
        }

        return null;
    }

    private IEnumerable<int> DiseaseParents(int child) =>
        data.DiseaseParents.Where(step => step.ChildId == child).Select(step => step.ParentId);

    private IEnumerable<int> PhenotypeParents(int child) =>
        data.PhenotypeParents.Where(step => step.ChildId == child).Select(step => step.ParentId);

    private static List<object?> Items(object? list) => list is null ? [] : [.. ((IEnumerable)list).Cast<object?>()];

    private static byte[] Fold(string text) =>
        Array.ConvertAll(Encoding.UTF8.GetBytes(text), one => one is >= (byte)'A' and <= (byte)'Z' ? (byte)(one + 32) : one);
}
