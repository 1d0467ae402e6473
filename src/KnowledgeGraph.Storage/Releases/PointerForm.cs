using System.Text.Json.Serialization;

namespace KnowledgeGraph.Storage.Releases;

/// <summary>How a pointer is written and read, made by the compiler as <see cref="ManifestForm"/> is.</summary>
[JsonSerializable(typeof(ReleasePointer))]
internal sealed partial class PointerForm : JsonSerializerContext;
