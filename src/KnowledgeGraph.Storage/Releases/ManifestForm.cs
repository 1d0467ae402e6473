using System.Text.Json.Serialization;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>
/// How a manifest is written and read, made by the compiler: found out while the program runs, it was a part of every start.
/// </summary>
[JsonSourceGenerationOptions(WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReleaseManifest))]
internal sealed partial class ManifestForm : JsonSerializerContext;
