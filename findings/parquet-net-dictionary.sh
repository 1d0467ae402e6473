#!/bin/sh
# Parquet.Net writes no dictionary for a text column unless the column is named, whatever threshold is set.
#
# One would guess: ParquetOptions.DictionaryEncodingThreshold ("when dictionary encoding is applied") is enough, as dictionaries are what most other
# Parquet writers (Arrow, DuckDB, parquet-mr) begin every text column with.
# What happens: with the threshold at 1.0 and ten texts in 100,000 rows, the column is written in full (PLAIN, 2.7 MB; 0.2 MB with a dictionary). The threshold
# and the sample size count only for columns that ParquetOptions.ColumnEncodingHints names with EncodingHint.Dictionary.
# Why it matters: tables of a knowledge graph repeat predicates, sources and identifiers in every row; without compression the file is many times as
# large, and readers that filter by the dictionary (DuckDB, Polars) have none to look at.
#
# Needs the .NET SDK; restores Parquet.Net 6.1.0 into a temporary folder. Ends with 1 if the behaviour is another.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Parquet.Net" Version="6.1.0" />
  </ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using Parquet;
using Parquet.Schema;

var field = new DataField<string>("predicate");
var schema = new ParquetSchema(field);
var values = Enumerable.Range(0, 100_000).Select(row => $"biolink:has_phenotype_{row % 10}").ToList();

async Task<(long Size, string Encodings)> WriteAsync(bool isNamed)
{
    var options = new ParquetOptions { CompressionMethod = CompressionMethod.None, DictionaryEncodingThreshold = 1.0 };
    if (isNamed)
    {
        options.ColumnEncodingHints[schema.DataFields[0].Path.ToString()] = EncodingHint.Dictionary;
    }

    var file = new MemoryStream();
    await using (var writer = await ParquetWriter.CreateAsync(schema, file, options))
    {
        using var group = writer.CreateRowGroup();
        await group.WriteAsync(schema.DataFields[0], values);
    }

    var size = file.Length;
    file.Position = 0;
    await using var reader = await ParquetReader.CreateAsync(file);
    var column = reader.Metadata!.RowGroups[0].Columns[0].MetaData!;
    return (size, string.Join(" ", column.Encodings));
}

var plain = await WriteAsync(isNamed: false);
var named = await WriteAsync(isNamed: true);
Console.WriteLine($"Parquet.Net {typeof(ParquetWriter).Assembly.GetName().Version}, 100,000 rows of ten texts, no compression, threshold 1.0");
Console.WriteLine($"column not named in ColumnEncodingHints: {plain.Size} bytes, {plain.Encodings}");
Console.WriteLine($"column named with EncodingHint.Dictionary: {named.Size} bytes, {named.Encodings}");
return !plain.Encodings.Contains("DICTIONARY") && named.Encodings.Contains("DICTIONARY") && plain.Size > 10 * named.Size ? 0 : 1;
CS
dotnet run --verbosity quiet
