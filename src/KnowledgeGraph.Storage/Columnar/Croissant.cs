using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Core.Provenance;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>Describes written tables in Croissant 1.0 (MLCommons): JSON-LD that data sets are found, loaded and cited by.</summary>
internal static class Croissant
{
    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the description.</summary>
    public static void Write(Stream output, ReleaseInfo release, IReadOnlyList<Source> sources, IReadOnlyList<WrittenTable> tables)
    {
        var dataset = new JsonObject
        {
            ["@context"] = Context(),
            ["@type"] = "sc:Dataset",
            ["@id"] = $"urn:knowledge-graph:release:{release.ReleaseId}",
            ["conformsTo"] = "http://mlcommons.org/croissant/1.0",
            ["name"] = $"KnowledgeGraph-{release.ReleaseId}",
            ["description"] =
                $"Rare diseases, genes, phenotypes and papers with the links between them and what each source says of each link: release "
                    + $"{release.ReleaseId}, built {release.CreatedAt} by version {release.BuiltBy} of KnowledgeGraph from "
                    + $"{string.Join(", ", sources.Select(source => source.NameAndVersion()))}. Data keep their sources' terms.",
            ["version"] = Version(release),
            ["datePublished"] = release.CreatedAt,
            ["creator"] = new JsonArray([.. sources.Select(Creator)]),
            ["license"] = new JsonArray([.. sources.Select(source => source.Licence).OfType<string>().Distinct().Select(Licence)]),
            ["url"] = $"urn:knowledge-graph:release:{release.ReleaseId}",
            ["isBasedOn"] = new JsonArray(
                [.. sources.Select(source => source.Url).OfType<string>().Distinct().Select(url => (JsonNode?)url)]),
            ["distribution"] = new JsonArray([.. tables.Select(File)]),
            ["recordSet"] = new JsonArray([.. tables.Select(RecordSet)]),
        };
        JsonSerializer.Serialize(output, dataset, _options);
    }

    private static JsonObject File(WrittenTable written) => new()
    {
        ["@type"] = "cr:FileObject",
        ["@id"] = written.Table.FileName,
        ["name"] = written.Table.FileName,
        ["description"] = $"{written.Rows} rows. {written.Table.Description}",
        ["contentUrl"] = written.Table.FileName,
        ["contentSize"] = $"{written.Bytes} B",
        // Not the registered application/vnd.apache.parquet: Croissant's own reader knows the format by this name alone.
        ["encodingFormat"] = "application/x-parquet",
        ["sha256"] = written.Sha256,
    };

    private static JsonObject RecordSet(WrittenTable written)
    {
        var table = written.Table;
        var set = new JsonObject
        {
            ["@type"] = "cr:RecordSet",
            ["@id"] = table.Name,
            ["name"] = table.Name,
            ["description"] = table.Description,
        };
        if (table.Key is { } key)
        {
            set["key"] = new JsonObject { ["@id"] = $"{table.Name}/{key}" };
        }

        set["field"] = new JsonArray([.. table.Columns.Select(column => Field(table, column))]);
        return set;
    }

    private static JsonObject Field(ReleaseTable table, ColumnDescription column)
    {
        var field = new JsonObject
        {
            ["@type"] = "cr:Field",
            ["@id"] = $"{table.Name}/{column.Name}",
            ["name"] = column.Name,
            ["description"] = column.Description,
            ["dataType"] = column.Kind switch
            {
                ColumnKind.Whole => "sc:Integer",
                ColumnKind.Number => "sc:Float",
                ColumnKind.Truth => "sc:Boolean",
                ColumnKind.Date => "sc:Date",
                _ => "sc:Text",
            },
            ["source"] = new JsonObject
            {
                ["fileObject"] = new JsonObject { ["@id"] = table.FileName },
                ["extract"] = new JsonObject { ["column"] = column.Name },
            },
        };
        if (column.References is { } key)
        {
            field["references"] = new JsonObject { ["field"] = new JsonObject { ["@id"] = key } };
        }

        if (column.Kind == ColumnKind.Texts)
        {
            field["repeated"] = true;
        }

        return field;
    }

    // The day it was built as a semantic version, which Croissant asks for, with the release in the build's place.
    private static string Version(ReleaseInfo release) =>
        DateTimeOffset.Parse(release.CreatedAt, CultureInfo.InvariantCulture).UtcDateTime.ToString("yyyy.M.d", CultureInfo.InvariantCulture)
            + "+"
            + release.ReleaseId;

    private static JsonObject Creator(Source source)
    {
        var creator = new JsonObject { ["@type"] = "sc:Organization", ["name"] = source.Name };
        if (source.Url is { } url)
        {
            creator["url"] = url;
        }

        return creator;
    }

    private static JsonObject Licence(string name)
    {
        var licence = new JsonObject { ["@type"] = "sc:CreativeWork", ["name"] = name };
        if (LicenceAddresses.Of(name) is { } url)
        {
            licence["url"] = url;
        }

        return licence;
    }

    // The context of Croissant's published examples, word for word.
    private static JsonNode Context() => JsonNode.Parse(
        """
        {
          "@language": "en", "@vocab": "https://schema.org/", "citeAs": "cr:citeAs", "column": "cr:column",
          "conformsTo": "dct:conformsTo", "cr": "http://mlcommons.org/croissant/",
          "rai": "http://mlcommons.org/croissant/RAI/", "data": { "@id": "cr:data", "@type": "@json" },
          "dataType": { "@id": "cr:dataType", "@type": "@vocab" },
          "dct": "http://purl.org/dc/terms/", "equivalentProperty": "cr:equivalentProperty",
          "examples": { "@id": "cr:examples", "@type": "@json" }, "extract": "cr:extract", "field": "cr:field",
          "fileProperty": "cr:fileProperty",
          "fileObject": "cr:fileObject", "fileSet": "cr:fileSet", "format": "cr:format", "includes": "cr:includes",
          "isLiveDataset": "cr:isLiveDataset", "jsonPath": "cr:jsonPath",
          "key": "cr:key", "md5": "cr:md5", "parentField": "cr:parentField", "path": "cr:path", "recordSet": "cr:recordSet",
          "references": "cr:references", "regex": "cr:regex",
          "repeated": "cr:repeated", "replace": "cr:replace", "samplingRate": "cr:samplingRate", "sc": "https://schema.org/",
          "separator": "cr:separator", "source": "cr:source", "subField": "cr:subField", "transform": "cr:transform"
        }
        """)!;
}
