using System.Globalization;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Formats.NcbiGene;

/// <summary>gene_condition_source_id writes dates in two ways: <c>Feb 16 2016</c> and <c>03 May 2022</c>.</summary>
internal static class GeneConditionDate
{
    private static readonly string[] Forms = ["MMM d yyyy", "MMM dd yyyy", "dd MMM yyyy", "d MMM yyyy"];

    public static DateOnly? Read(TableReader table, int column)
    {
        if (table.Text(column) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date))
        {
            return date;
        }

        table.Fault(column, $"'{text}'", "a date like Feb 16 2016 or 03 May 2022");
        return null;
    }
}
