using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Core.Identifiers;

/// <summary>
/// Reads identifiers as people write them in papers, tables and mails, in spellings that are not CURIEs: <c>#312750</c>, <c>MIM 300672</c>,
/// <c>OMIM# 312750</c>, <c>ORPHA135</c>, <c>Orphanet 135</c>, <c>HP 0001250</c>, <c>Gene ID: 8892</c>, <c>PS603896</c>,
/// <c>ENSG00000119718.12</c>. The import of a source uses <see cref="Curie"/> instead, which assumes nothing.
/// </summary>
public static partial class IdentifierSpelling
{
    private const int LongestAccepted = 256;

    /// <summary>Reads a text that names its authority, in letters or by MIM's signs; false if it does not.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, out Curie curie)
    {
        curie = default;
        if (text is null || text.Length > LongestAccepted)
        {
            return false;
        }

        var trimmed = text.Trim(' ', '\t', '\r', '\n', '<', '>', '(', ')', '[', ']', '"', '\'', ',', ';').TrimEnd('.');
        if (MimSign().Match(trimmed) is { Success: true } mim)
        {
            curie = Curie.Of(CuriePrefix.Omim, mim.Groups[1].Value);
            return true;
        }

        if (Series().Match(trimmed) is { Success: true } series)
        {
            curie = Curie.Of(CuriePrefix.OmimSeries, series.Groups[1].Value);
            return true;
        }

        if (EnsemblVersion().Match(trimmed) is { Success: true } gene)
        {
            curie = Curie.Of(CuriePrefix.Ensembl, gene.Groups[1].Value.ToUpperInvariant());
            return true;
        }

        return TryReadNamed(trimmed, out curie) || Curie.TryParse(trimmed, out curie);
    }

    /// <summary>Whether a text names an authority known here.</summary>
    public static bool IsKnown(string text) => TryRead(text, out var curie) && CuriePrefix.IsKnown(curie.Prefix);

    private static bool TryReadNamed(string text, out Curie curie)
    {
        curie = default;
        var head = new List<char>();
        for (var at = 0; at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] is ' ' or '_'); at++)
        {
            if (!char.IsAsciiLetter(text[at]))
            {
                continue;
            }

            head.Add(text[at]);
            // The last match is the longest name of an authority with which the text begins.
            if (CuriePrefix.IsKnown([.. head]) && Local().Match(text, at + 1) is { Success: true } local)
            {
                curie = Of(CuriePrefix.Canonical([.. head]), local.Groups[1].Value);
            }
        }

        return curie != default;
    }

    private static Curie Of(string prefix, string local) => prefix switch
    {
        CuriePrefix.Umls or CuriePrefix.Medgen when Curie.IsConceptId(local) => Curie.FromConceptId(local),
        CuriePrefix.Pmc when char.IsAsciiDigit(local[0]) => Curie.Of(prefix, CuriePrefix.Pmc + local),
        CuriePrefix.Doi => Curie.Of(prefix, local.ToLowerInvariant()),
        // Spreadsheets remove the leading zeros of a term's seven digits.
        CuriePrefix.Hp or CuriePrefix.Mondo when local.All(char.IsAsciiDigit) => Curie.Of(prefix, local.PadLeft(7, '0')),
        CuriePrefix.Pmid or CuriePrefix.Omim or CuriePrefix.Orpha or CuriePrefix.NcbiGene or CuriePrefix.Hgnc => Curie.Of(
            prefix,
            local.TrimStart('0')),
        _ => Curie.Of(prefix, local),
    };

    // #, %, + and * give the type of a MIM entry, ^ says that it has moved; they belong to the number in print only.
    [GeneratedRegex(@"^(?:O?MIM)?[\s:]*[#%+*^]\s*(\d{6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MimSign();

    [GeneratedRegex(@"^(?:O?MIM[\s:]*)?PS[\s:]*(\d{6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Series();

    [GeneratedRegex(@"^(?:ENSEMBL[\s:]*)?(ENSG\d{11})(?:\.\d+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnsemblVersion();

    [GeneratedRegex(
        @"\G[\s_]*(?:(?:id|ids|no|nr|number|code|entry|term|concept|cui|uid)\b\.?)?[\s:_#%+*^=.\-–]*(?:HGNC:|MONDO:|HP:|PMC(?=\d))?((?:CN?|"
            + @"D|ENSG|10\.)?\d[^\s]*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Local();
}
